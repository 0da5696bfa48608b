"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { Matrix, MatrixCampaign, MatrixCell } from "@/lib/study/matrix";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import { MatrixLegend } from "./matrix-legend";
import { RateCell } from "./rate";
import { StatusMark } from "./status-mark";
import styles from "./study-matrix.module.css";
import { type StudyWords, useStudyWords } from "./study-words";

/**
 * Units by campaigns: status and members' rate of each, with the late and those below the threshold said in signs and words. A client
 * component only so that its few hundred cells travel as data and not a second time as markup; words are asked for once, not per cell.
 */
export function StudyMatrix({ matrix: { campaigns, rows } }: { matrix: Matrix }) {
  const words = useStudyWords();
  const { t } = words;
  if (rows.length === 0) {
    return <EmptyState title={t("overview.noUnits")}>{t("overview.noUnitsText")}</EmptyState>;
  }
  return (
    <>
      <MatrixLegend words={words} />
      <div className={styles.scroller}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t("overview.matrix")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("columns.unit")}</th>
              {campaigns.map((campaign) => (
                <th key={campaign.id} scope="col">
                  <CampaignHead words={words} campaign={campaign} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, shortName, cells }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={organizationHref(code)}>{shortName}</a>
                </th>
                {campaigns.map((campaign, column) => (
                  <td key={campaign.id}>
                    <Cell words={words} campaign={campaign} code={code} cell={cells[column] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function CampaignHead({ words, campaign }: { words: StudyWords; campaign: MatrixCampaign }) {
  const { t, integer, percent } = words;
  const { id, title, reported, units, membersRatePercent } = campaign;
  return (
    <>
      <a className={styles.title} href={campaignHref(id)} title={title}>
        {title}
      </a>
      <span className={styles.totals}>
        {t("columns.reported")} {t("ofUnits", { count: integer(reported), units: integer(units) })} ·{" "}
        {percent(membersRatePercent)}
      </span>
    </>
  );
}

type CellProps = { words: StudyWords; campaign: MatrixCampaign; code: string; cell: MatrixCell | null };

function Cell({ words, campaign, code, cell }: CellProps) {
  const { t, lateness } = words;
  if (!cell) return <span className={styles.gap} role="img" aria-label={t("overview.notSummoned")} />;
  return (
    <a className={styles.cell} href={studyUnitHref(campaign.id, code)}>
      <StatusMark status={cell.status} label={t(`statuses.${cell.status}`)} />
      <RateCell
        words={words}
        percent={cell.membersRatePercent}
        belowPercent={cell.below ? campaign.thresholdPercent : undefined}
      />
      {cell.lateness && (
        <span className={styles.late} title={lateness(cell.lateness)}>
          {t("lateness.short", { days: cell.lateness.days })}
        </span>
      )}
    </a>
  );
}
