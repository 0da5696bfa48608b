import { useLocale, useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatInteger } from "@/lib/i18n/format";
import { formatClockTime } from "@/lib/i18n/format-time";
import { takeImportBack } from "@/lib/imports/actions";
import { importsHref } from "@/lib/imports/import-href";
import { type ImportFilter, type ImportView, importOutcomes } from "@/lib/imports/import-view";
import { listHref } from "./import-header";
import styles from "./import-report.module.css";
import { ImportRows } from "./import-rows";

export type UndoConflict = { rowNumber: number; name: string; subjectId: string };

type ImportReportProps = {
  view: ImportView;
  show: ImportFilter;
  page: number;
  conflicts: readonly UndoConflict[] | null;
};

/** What an import did: five figures that add up to the rows of the file, and every row with its outcome. */
export function ImportReport({ view, show, page, conflicts }: ImportReportProps) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { unit, campaign, fileName: file, counts, outcomes, status } = view;
  const figures = importOutcomes.map(
    (outcome) => [outcome, formatInteger(outcomes[outcome], locale)] as const,
  );
  const said = Object.fromEntries(figures.map(([outcome, value]) => [outcome.toLowerCase(), value]));
  const isUndone = status === "UNDONE";
  return (
    <>
      <PageHeader
        title={t(isUndone ? "report.titleUndone" : campaign ? "report.titleResults" : "report.title")}
        context={t("report.context", { unit: campaign?.title ?? unit.name, file })}
        parent={
          campaign
            ? { href: `/study/${campaign.id}`, label: campaign.title }
            : { href: "/members", label: t("parent") }
        }
        action={
          <>
            <LinkButton href={`${importsHref(view)}?unit=${unit.code}`}>{t("report.again")}</LinkButton>
            <LinkButton variant="primary" href={listHref(view)}>
              {t(campaign ? "report.seeResults" : "report.seeList")}
            </LinkButton>
          </>
        }
      />
      <FigureGrid>
        {figures.map(([outcome, value]) => (
          <FigureTile key={outcome} label={t(`outcomeCounts.${outcome}`)} value={value} />
        ))}
      </FigureGrid>
      <p className={styles.sum}>{t("report.sum", { all: formatInteger(counts.all, locale), ...said })}</p>
      <ReportActs view={view} conflicts={conflicts} />
      <ImportRows view={view} show={show} page={page} />
    </>
  );
}

/** Who wrote it and when, the file back with its errors, and taking it back while nothing depends on it. */
function ReportActs({ view, conflicts }: Pick<ImportReportProps, "view" | "conflicts">) {
  const t = useTranslations("imports");
  const { id, campaign, outcomes, history } = view;
  const failed = outcomes.REFUSED + outcomes.SKIPPED;
  const time = (at: Date | null) => (at ? formatClockTime(at, { withDate: true }) : "");
  return (
    <div className={styles.acts}>
      <p>
        {t("report.by", { name: history.by, time: time(history.appliedAt) })}{" "}
        {history.undoneAt &&
          t("report.undoneBy", { name: history.undoneBy ?? "", time: time(history.undoneAt) })}
      </p>
      {failed > 0 && (
        <LinkButton href={`/imports/${id}/file`} download>
          {t("preview.marked")}
        </LinkButton>
      )}
      {conflicts?.length === 0 && outcomes.CREATED + outcomes.CHANGED > 0 && (
        <ActButton
          action={takeImportBack}
          input={{ id }}
          label={t("undo.action")}
          question={{ title: t("undo.question"), text: t(campaign ? "undo.textResults" : "undo.text") }}
        />
      )}
      {conflicts !== null && conflicts.length > 0 && (
        <UndoConflicts conflicts={conflicts} isPeople={!campaign} />
      )}
    </div>
  );
}

const conflictsShown = 20;

function UndoConflicts({ conflicts, isPeople }: { conflicts: readonly UndoConflict[]; isPeople: boolean }) {
  const t = useTranslations("imports.undo");
  return (
    <details className={styles.conflicts}>
      <summary>{t("conflicts", { count: conflicts.length })}</summary>
      <ul>
        {conflicts.slice(0, conflictsShown).map(({ rowNumber, name, subjectId }) => (
          <li key={rowNumber}>
            {isPeople ? (
              <a href={`/members/${subjectId}`}>{t("conflict", { row: rowNumber, name })}</a>
            ) : (
              t("conflict", { row: rowNumber, name })
            )}
          </li>
        ))}
        {conflicts.length > conflictsShown && (
          <li>{t("more", { count: conflicts.length - conflictsShown })}</li>
        )}
      </ul>
    </details>
  );
}
