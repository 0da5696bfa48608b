import { useTranslations } from "next-intl";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { Reminder, ReminderFacts, ReminderReason } from "@/lib/study/reminders";
import { studyUnitHref } from "@/lib/study/search";
import type { Campaign } from "@/lib/study/unit-participation";
import styles from "./reminders-table.module.css";
import { statusTones } from "./status-tone";
import { useStudyWords } from "./study-words";

type RemindersTableProps = {
  campaign: Campaign;
  reminders: readonly Reminder[];
  facts: ReadonlyMap<string, ReminderFacts>;
};

/** The units to be reminded in a campaign: reasons with their days, and the officer to call. */
export function RemindersTable({ campaign, reminders, facts }: RemindersTableProps) {
  const { t } = useStudyWords();
  const positions = useTranslations("organizations.positions");
  return (
    <div className={cards.cards}>
      <SimpleTable caption={t("reminders.caption", { campaign: campaign.title })}>
        <thead>
          <tr>
            <th scope="col">{t("columns.unit")}</th>
            <th scope="col">{t("columns.state")}</th>
            <th scope="col">{t("reminders.reason")}</th>
            <th scope="col">{t("reminders.officer")}</th>
          </tr>
        </thead>
        <tbody>
          {reminders.map(({ unit, reasons }) => {
            const known = facts.get(unit.unitId);
            return (
              <tr key={unit.unitId}>
                <th scope="row">
                  <a href={studyUnitHref(campaign.id, unit.code)}>{unit.shortName}</a>
                </th>
                <td data-label={t("columns.state")}>
                  <StatusDot tone={statusTones[unit.status]}>{t(`statuses.${unit.status}`)}</StatusDot>
                </td>
                <td data-label={t("reminders.reason")}>
                  <div>
                    <ul className={styles.reasons}>
                      {reasons.map((reason) => (
                        <li key={reason.kind}>
                          <Reason reason={reason} reminder={{ unit, reasons }} campaign={campaign} />
                        </li>
                      ))}
                    </ul>
                    {known?.returnReason && <p className={styles.said}>“{known.returnReason}”</p>}
                  </div>
                </td>
                <td data-label={t("reminders.officer")}>
                  {known?.officer ? (
                    <div>
                      {known.officer.fullName}
                      <span className={styles.said}> {positions(known.officer.position)}</span>
                    </div>
                  ) : (
                    t("reminders.noOfficer")
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </SimpleTable>
    </div>
  );
}

type ReasonProps = { reason: ReminderReason; reminder: Reminder; campaign: Campaign };

function Reason({ reason: { kind, days }, reminder: { unit }, campaign }: ReasonProps) {
  const { t, percent, threshold, lateness } = useStudyWords();
  switch (kind) {
    case "late":
      return unit.lateness && lateness(unit.lateness);
    case "returned":
      return t("reminders.returned");
    case "not-reported":
      return days === null ? t("reminders.kinds.not-reported") : t("reminders.notReported", { days });
    case "below":
      return t("reminders.below", {
        rate: percent(unit.membersRatePercent),
        threshold: threshold(campaign.thresholdPercent),
      });
    case "not-begun":
      return t("reminders.notBegun", { days: days ?? 0 });
  }
}
