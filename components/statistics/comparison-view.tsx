import { useLocale, useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Grid, Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatChange, formatInteger, formatPercent } from "@/lib/i18n/format";
import type { ComparedSide } from "@/lib/statistics/get-comparison";
import { type ComparedFigure, prepareComparison, sideName } from "@/lib/statistics/prepare-comparison";
import { sharePercent } from "@/lib/statistics/share-percent";
import { ComparisonChooser } from "./comparison-chooser";
import styles from "./comparison-view.module.css";

type ComparisonViewProps = {
  sides: readonly [ComparedSide, ComparedSide];
  today: CalendarDate;
  viewer: { role: Role };
  /** What the whole is called: the bloc, or the viewer's unit. */
  wholeName: string;
  canExport: boolean;
};

/** Two days or two organisations beside each other, every figure with its difference and the list behind it. */
export function ComparisonView({ sides, today, viewer, wholeName, canExport }: ComparisonViewProps) {
  const t = useTranslations();
  const locale = useLocale();
  const names = sides.map((side) => sideName(side, wholeName));
  const sections = prepareComparison(sides, { t, locale, today, viewer });
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
        action={
          canExport && (
            <ExportMenu
              href="/statistics/compare/export"
              count={sections.reduce((sum, { rows }) => sum + rows.length, 0)}
            />
          )
        }
      />
      <Stack>
        <ComparisonChooser sides={sides} wholeName={wholeName} />
        <Grid>
          {sections.map(({ id, title, rows, addsUp }) => (
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
