import { useTranslations } from "next-intl";
import { DocumentHead } from "@/components/exports/document-head";
import { Signatures } from "@/components/exports/signatures";
import type { SummaryDocument as Document } from "@/lib/exports/study-report/summary-document";
import { stillAbsent } from "@/lib/study/participation";
import type { SummaryRate } from "@/lib/study/report/summary";
import type { UnitParticipation } from "@/lib/study/unit-participation";
import { useStudyWords } from "./study-words";
import styles from "./summary-document.module.css";
import { SummaryUnits } from "./summary-units";

/** A campaign on one sheet of A4 for the Standing Committee: what is asked by phone, who is behind and why, and room to propose. */
export function SummaryDocument({ document }: { document: Document }) {
  const t = useTranslations("exports.studySummary");
  const words = useStudyWords();
  const { integer, percent, threshold, lateness } = words;
  const { campaign, summary, frame, facts } = document;
  const { units, missing, essays } = summary;
  const ofUnits = (count: number) => t("ofUnits", { count: integer(count), units: integer(units) });
  const reasonOf = (unit: UnitParticipation) => {
    const returned = summary.returned.find((entry) => entry.unit === unit);
    return [
      words.t(`statuses.${unit.status}`),
      unit.lateness && lateness(unit.lateness),
      returned?.reason && t("returned", { reason: shortened(returned.reason) }),
    ]
      .filter(Boolean)
      .join("; ");
  };
  return (
    <article className={styles.paper} data-own-head>
      <DocumentHead frame={frame} />
      <p className={styles.facts}>{facts}</p>
      <h3>{t("results")}</h3>
      <p>
        {t("progress", {
          organised: ofUnits(summary.organised),
          reported: ofUnits(summary.reported),
          confirmed: ofUnits(summary.confirmed),
        })}
      </p>
      <RateTable
        rates={[
          ["members", summary.members],
          ["everyone", summary.everyone],
        ]}
      />
      <p className={styles.note}>
        {t("basis", {
          count: integer(summary.withNumbers),
          units: integer(units),
          threshold: threshold(campaign.thresholdPercent),
        })}
      </p>
      <SummaryUnits
        title={t("late", { count: summary.late.length })}
        none={t("lateNone")}
        units={summary.late.map((unit) => ({
          id: unit.unitId,
          name: unit.shortName,
          reason: reasonOf(unit),
        }))}
      />
      <SummaryUnits
        title={t("below", { count: summary.below.length, threshold: threshold(campaign.thresholdPercent) })}
        none={t("belowNone")}
        units={summary.below.map((unit) => ({
          id: unit.unitId,
          name: unit.shortName,
          reason: t("belowReason", {
            rate: percent(unit.membersRatePercent),
            absent: integer(stillAbsent(unit.members)),
          }),
        }))}
      />
      <h3>{t("missing")}</h3>
      <p>
        {[
          t("missingNumbers", { count: missing.numbers }),
          t("missingPlans", { count: missing.plans }),
          campaign.products.includes("ACTION_PROGRAMME") &&
            t("missingProgrammes", { count: missing.programmes }),
          campaign.products.includes("ESSAY") &&
            t("essays", {
              handedIn: integer(essays.handedIn),
              summoned: integer(essays.summoned),
              count: missing.essays,
            }),
        ]
          .filter(Boolean)
          .join("; ")}
        .
      </p>
      <h3>{t("proposals")}</h3>
      <div className={styles.lines} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <Signatures blocks={frame.signatures} recipients={frame.recipients} />
    </article>
  );
}

/** The page stays one page, however much was written. */
function shortened(reason: string): string {
  return reason.length > 90 ? `${reason.slice(0, 89).trimEnd()}…` : reason;
}

/** Both denominators, each with the first round and the end. */
function RateTable({ rates }: { rates: readonly (readonly ["members" | "everyone", SummaryRate])[] }) {
  const t = useTranslations("exports.studySummary");
  const { integer, percent } = useStudyWords();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t("results")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("columns.summoned")}</th>
          <th scope="col">{t("columns.present")}</th>
          <th scope="col">{t("columns.firstRound")}</th>
          <th scope="col">{t("columns.madeUp")}</th>
          <th scope="col">{t("columns.final")}</th>
          <th scope="col">{t("columns.absent")}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map(([name, rate]) => (
          <tr key={name}>
            <th scope="row">{t(name)}</th>
            <td>{integer(rate.summoned)}</td>
            <td>{integer(rate.present)}</td>
            <td>{percent(rate.firstRoundPercent)}</td>
            <td>{integer(rate.madeUp)}</td>
            <td>
              <strong>{percent(rate.finalPercent)}</strong>
            </td>
            <td>{integer(stillAbsent(rate))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
