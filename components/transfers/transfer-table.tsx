import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import { transitStanding } from "@/lib/deadlines/transit";
import { formatInteger } from "@/lib/i18n/format";
import { type TransferRow, type TransferTab, transferHref } from "@/lib/transfers/transfer";
import styles from "./transfers.module.css";
import { TransitMark } from "./transit-mark";

type TransferTableProps = {
  rows: readonly TransferRow[];
  tab: TransferTab;
  caption: string;
  today: CalendarDate;
  /** Whether the viewer answers for the receivers listed. */
  canAnswer: boolean;
};

/** People on the way with the days elapsed and the legal marks, or what became of them. */
export function TransferTable({ rows, tab, caption, today, canAnswer }: TransferTableProps) {
  const t = useTranslations("transfers");
  return (
    <div className={styles.cards}>
      <SimpleTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t("columns.person")}</th>
            <th scope="col">{t("columns.from")}</th>
            <th scope="col">{t("columns.to")}</th>
            <th scope="col">{t("columns.paper")}</th>
            <th scope="col">{t(tab === "settled" ? "columns.answer" : "columns.elapsed")}</th>
            {tab !== "settled" && <th scope="col">{t("columns.act")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={transferHref(row.id)}>{row.fullName}</a>
                <span className={styles.note}>
                  {t("born", { date: formatPartialDate({ on: row.bornOn, precision: row.bornPrecision }) })}
                </span>
              </th>
              <td data-label={t("columns.from")}>
                <Ends cell={row.fromCell} base={row.fromBase} />
              </td>
              <td data-label={t("columns.to")}>
                <Ends cell={row.receivedBy} base={row.toBase} />
              </td>
              <td data-label={t("columns.paper")}>
                {row.paperNumber}
                <span className={styles.note}>{t("paperOn", { date: formatDate(row.paperOn) })}</span>
              </td>
              <td data-label={t(tab === "settled" ? "columns.answer" : "columns.elapsed")}>
                {tab === "settled" ? <Answer row={row} /> : <Elapsed row={row} today={today} />}
              </td>
              {tab !== "settled" && (
                <td>
                  <LinkButton href={transferHref(row.id)}>{t(canAnswer ? "answer" : "see")}</LinkButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </div>
  );
}

/** The base organisation, and the cell under it where it is another. */
function Ends({ cell, base }: { cell: string | null; base: string }) {
  return (
    <>
      {base}
      {cell !== null && cell !== base && <span className={styles.note}>{cell}</span>}
    </>
  );
}

function Elapsed({ row: { sentOn }, today }: { row: TransferRow; today: CalendarDate }) {
  const t = useTranslations("transfers");
  const locale = useLocale();
  const { daysElapsed, workingDaysElapsed } = transitStanding(sentOn, today);
  return (
    <>
      {t("elapsed", { days: formatInteger(daysElapsed, locale) })}
      {", "}
      {t("workingDays", { days: formatInteger(workingDaysElapsed, locale) })}
      <span className={styles.note}>
        <TransitMark sentOn={sentOn} today={today} />
      </span>
    </>
  );
}

const tones = { SENT: "info", ACCEPTED: "good", REFUSED: "bad", RECALLED: "neutral" } as const;

function Answer({ row: { status, settledOn, refusalReason } }: { row: TransferRow }) {
  const t = useTranslations("transfers");
  return (
    <>
      <StatusDot tone={tones[status]}>{t(`statuses.${status}`)}</StatusDot>
      <span className={styles.note}>
        {t("settledOn", { date: formatDate(settledOn) })}
        {refusalReason !== null && `, ${t("because", { reason: refusalReason })}`}
      </span>
    </>
  );
}
