import { useLocale, useTranslations } from "next-intl";
import { Grid, Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatChange, formatInteger, formatPercent } from "@/lib/i18n/format";
import { filterQuery } from "@/lib/statistics/dashboard-filter";
import type { ComparedSide } from "@/lib/statistics/get-comparison";
import { type ComparedFigure, prepareComparison } from "@/lib/statistics/prepare-comparison";
import { sharePercent } from "@/lib/statistics/share-percent";
import styles from "./comparison-view.module.css";

type ComparisonViewProps = {
  sides: readonly [ComparedSide, ComparedSide];
  today: CalendarDate;
  /** What the whole is called: the bloc, or the viewer's unit. */
  wholeName: string;
};

/** Two days or two organisations beside each other, every figure with its difference and the list behind it. */
export function ComparisonView({ sides, today, wholeName }: ComparisonViewProps) {
  const t = useTranslations();
  const locale = useLocale();
  const words = { t, locale, today, on: null, filter: sides[0].filter, unitName: null, here: "" };
  const names = sides.map(({ on, place }) => `${place?.name ?? wholeName} · ${formatDate(on)}`);
  const figure = ({ value, href }: ComparedFigure, side: ComparedSide, withShare: boolean) => (
    <td data-align="end">
      {href === undefined ? formatInteger(value, locale) : <a href={href}>{formatInteger(value, locale)}</a>}
      {withShare && (
        <span className={styles.share}>
          {formatPercent(sharePercent(value, side.figures.members), locale)}
        </span>
      )}
    </td>
  );
  return (
    <>
      <PageHeader
        parent={{ href: "/", label: t("statistics.overview.title") }}
        title={t("statistics.compare.title")}
        context={names.join(" – ")}
      />
      <Stack>
        <Chooser sides={sides} />
        <Grid>
          {prepareComparison(sides, words).map(({ id, title, rows, addsUp }) => (
            <Panel key={id} title={title}>
              <SimpleTable caption={`${title}: ${names.join(" – ")}`}>
                <thead>
                  <tr>
                    <td />
                    {sides.map((side, index) => (
                      <th key={index === 0 ? "left" : "right"} scope="col" data-align="end">
                        <span className={styles.unit}>{side.place?.name ?? wholeName}</span>
                        <span className={styles.day}>{formatDate(side.on)}</span>
                      </th>
                    ))}
                    <th scope="col" data-align="end">
                      {t("statistics.compare.difference")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id: row, label, left, right, difference }) => (
                    <tr key={row}>
                      <th scope="row" className={styles.label}>
                        {label}
                      </th>
                      {figure(left, sides[0], addsUp)}
                      {figure(right, sides[1], addsUp)}
                      <td data-align="end">{formatChange(difference, locale)}</td>
                    </tr>
                  ))}
                </tbody>
              </SimpleTable>
            </Panel>
          ))}
        </Grid>
      </Stack>
    </>
  );
}

/** A form of the address itself, so that it works without scripts; the other filters ride along. */
function Chooser({ sides: [left, right] }: Pick<ComparisonViewProps, "sides">) {
  const t = useTranslations("statistics.compare");
  const { unit: _unit, ...others } = filterQuery(left.filter);
  const fields = [
    { name: "on", label: t("day"), value: formatDate(left.on) },
    { name: "unit", label: t("unit"), value: left.filter.unit ?? "" },
    { name: "with", label: t("otherDay"), value: formatDate(right.on) },
    { name: "withUnit", label: t("otherUnit"), value: right.filter.unit ?? "ALL" },
  ];
  return (
    <form className={styles.chooser} action="/statistics/compare">
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, value }) => (
        <label key={name} className={styles.field}>
          {label}
          <input name={name} defaultValue={value} autoComplete="off" />
        </label>
      ))}
      <button className={styles.submit} type="submit">
        {t("submit")}
      </button>
    </form>
  );
}
