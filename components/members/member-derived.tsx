import { useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { isExtended, probationEnd } from "@/lib/deadlines/probation";
import type { MemberStanding } from "@/lib/ledger/member-standing";
import { ageYears } from "@/lib/members/age-bands";
import type { SeenMember } from "@/lib/members/member-page";
import { partyAgeMonths, partyAgeStart } from "@/lib/members/party-age";
import styles from "./members.module.css";

type Props = { member: SeenMember; today: CalendarDate };

/** "41 tuổi", and how it was counted where only the year or the month of birth is known. */
export function AgeToday({ member: { bornOn, bornPrecision }, today }: Props) {
  const t = useTranslations("members.page");
  return (
    <>
      {t("years", { count: ageYears(bornOn, today) })}
      {bornPrecision !== "DAY" && (
        <span className={styles.note}>
          {bornPrecision === "YEAR" ? t("ageFromYear", { year: bornOn.slice(0, 4) }) : t("ageFromMonth")}
        </span>
      )}
    </>
  );
}

/** "17 năm 1 tháng" with the date it was counted from, since older records used another one; none in probation. */
export function PartyAgeToday({ member, today }: Props) {
  const t = useTranslations("members.page");
  const months = partyAgeMonths(member, today);
  if (months === null) return t("partyAgeNone");
  const { on, basis } = partyAgeStart(member);
  return (
    <>
      {t("partyAgeMonths", { years: Math.floor(months / 12), months: months % 12 })}
      <span className={styles.note}>
        {t(basis === "DECISION" ? "partyAgeDecision" : "partyAgeCeremony", { date: formatDate(on) })}
      </span>
    </>
  );
}

/** In place of the day of recognition: when the probation is over, extended or not. */
export function ProbationEnd({ standing }: { standing: MemberStanding }) {
  const t = useTranslations("members.page");
  const date = formatDate(probationEnd(standing));
  return isExtended(standing) ? t("probationExtended", { date }) : t("probationEnds", { date });
}
