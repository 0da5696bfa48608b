import { useLocale, useTranslations } from "next-intl";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatInteger } from "@/lib/i18n/format";
import type { ImportFilter, ImportView } from "@/lib/imports/import-view";
import { ImportFilters } from "./import-filters";
import { ImportPages } from "./import-pages";
import { ImportRowTable } from "./import-row-table";
import styles from "./imports.module.css";

type ImportReportProps = {
  view: ImportView;
  result: NonNullable<ImportView["result"]>;
  show: ImportFilter;
  page: number;
};

const outcomes = ["created", "changed", "unchanged", "skipped", "refused"] as const;

/** What an import did: five figures that add up to the rows of the file, and every row with its outcome. */
export function ImportReport({ view, result, show, page }: ImportReportProps) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { unit, fileName, counts, rows } = view;
  const figures = Object.fromEntries(
    outcomes.map((outcome) => [outcome, formatInteger(result[outcome], locale)]),
  );
  return (
    <>
      <PageHeader
        title={t("report.title")}
        context={t("report.context", { unit: unit.name, file: fileName })}
        parent={{ href: "/members", label: t("parent") }}
        action={
          <>
            <LinkButton href={`/members/import?unit=${unit.code}`}>{t("report.again")}</LinkButton>
            <LinkButton variant="primary" href={`/members?unit=${unit.code}`}>
              {t("report.seeList")}
            </LinkButton>
          </>
        }
      />
      <FigureGrid>
        {outcomes.map((outcome) => (
          <FigureTile key={outcome} label={t(`result.${outcome}`)} value={figures[outcome] ?? null} />
        ))}
      </FigureGrid>
      <p className={styles.sum}>{t("report.sum", { all: formatInteger(counts.all, locale), ...figures })}</p>
      <section className={styles.rows}>
        <ImportFilters view={view} show={show} />
        <ImportRowTable rows={rows} isApplied />
        <ImportPages view={view} show={show} page={page} />
      </section>
    </>
  );
}
