import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { searchKey } from "@/lib/text/search-key";
import type { ExportTable } from "./export-table";
import type { Words } from "./words";

type Named = Pick<ExportTable<never>, "title" | "asOf" | "total">;

/** "Danh sách đảng viên 25-03-2021 (1.204 dòng).xlsx": people see from outside what is in the file. */
export function fileName({ title, asOf, total }: Named, extension: string, { t, locale }: Words): string {
  const rows = t("exports.rows", { count: total, formatted: formatInteger(total, locale) });
  const date = formatDate(asOf).replaceAll("/", "-");
  // Characters Windows refuses in a name, and names no disk takes.
  const words = title
    .replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, " ")
    .slice(0, 120)
    .trim();
  return `${words} ${date} (${rows}).${extension}`;
}

/** Content-Disposition of a download: the name in UTF-8 (RFC 8187), and in ASCII for whoever does not read that. */
export function attachment(name: string): string {
  const dot = name.lastIndexOf(".");
  const ascii = `${searchKey(name.slice(0, dot)).replace(/[^a-z0-9]+/g, "-")}${name.slice(dot)}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
