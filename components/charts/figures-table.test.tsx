import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { catalogues } from "@/lib/i18n/messages";
import { BarsTable } from "./bars-table";
import type { BarsModel, SeriesModel } from "./chart-model";
import { SeriesTable } from "./series-table";

const bars: BarsModel = {
  title: "Tỷ lệ tham gia",
  subtitle: "2 đơn vị, đến 25/03/2021",
  labelHeader: "Đơn vị",
  valueHeader: "Tỷ lệ",
  format: "percent",
  max: 100,
  threshold: { value: 95, label: "Ngưỡng 95 %" },
  bars: [
    { id: "a", label: "Sở A", value: 0, tone: "bad", href: "/members?unit=a" },
    { id: "b", label: "Sở B", value: null },
  ],
};

const series: SeriesModel = {
  title: "Giới tính theo tuổi",
  subtitle: "đến 25/03/2021",
  categoryHeader: "Tuổi",
  format: "integer",
  series: [
    { id: "f", label: "Nữ" },
    { id: "m", label: "Nam" },
  ],
  categories: [
    { id: "30", label: "18–30", values: [1200, 34] },
    { id: "40", label: "31–40", values: [null, 6] },
  ],
};

test("a missing figure is said to be missing and has no bar; zero is a figure with a bar", () => {
  const [zero = "", missing = ""] = rows(<BarsTable model={bars} inert={false} />);
  expect(zero).toContain("0,0\u00a0%");
  expect(zero).toContain("width:0%");
  expect(missing).toContain("chưa có số liệu");
  expect(missing).not.toContain("width:");
});

test("a bar's name leads to its list, out of the Tab order while the drawing is shown", () => {
  expect(rows(<BarsTable model={bars} inert={false} />)[0]).toContain('<a href="/members?unit=a">');
  expect(rows(<BarsTable model={bars} inert />)[0]).toContain('tabindex="-1"');
});

test("counts are summed over rows and columns, and a gap is not counted as zero", () => {
  const [first = "", second = "", total = ""] = rows(<SeriesTable model={series} inert={false} />);
  expect(cells(first)).toEqual(["1.200", "34", "1.234"]);
  expect(cells(second)).toEqual(["—", "6", "6"]);
  expect(cells(total)).toEqual(["1.200", "40", "1.240"]);
});

test("percentages are not summed", () => {
  const markup = rows(<SeriesTable model={{ ...series, format: "percent" }} inert={false} />);
  expect(markup).toHaveLength(2);
});

function rows(element: ReactNode): string[] {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="vi" messages={catalogues.vi} timeZone="Asia/Ho_Chi_Minh">
      {element}
    </NextIntlClientProvider>,
  );
  return [...markup.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) => row).slice(1);
}

function cells(row: string): string[] {
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text = ""]) => text);
}
