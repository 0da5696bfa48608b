import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import type { MemberStanding } from "@/lib/ledger/member-standing";
import type { MemberProfile } from "@/lib/members/member-page";
import { AgeToday, PartyAgeToday, ProbationEnd } from "./member-derived";

type MemberParticularsProps = { member: MemberProfile; standing: MemberStanding; today: CalendarDate };

/** The particulars of a record under the labels of phiếu đảng viên, each date with what follows from it today. */
export function MemberParticulars({ member: m, standing, today }: MemberParticularsProps) {
  const t = useTranslations("members");
  const born = formatPartialDate({ on: m.bornOn, precision: m.bornPrecision });
  return (
    <>
      <Panel title={t("page.identity")}>
        <DefinitionList
          items={[
            { term: t("fields.fullName"), value: m.fullName },
            { term: t("fields.otherNames"), value: m.otherNames },
            { term: t("fields.sex"), value: t(`sex.${m.sex}`) },
            { term: t("fields.bornOn"), value: born },
            { term: t("page.age"), value: <AgeToday member={m} today={today} /> },
            { term: t("fields.nativePlace"), value: m.nativePlace },
            { term: t("fields.ethnicity"), value: m.ethnicity },
            { term: t("fields.religion"), value: t(`religion.${m.religion}`) },
          ]}
        />
      </Panel>
      <Panel title={t("page.party")}>
        <DefinitionList
          items={[
            {
              term: t("fields.admissionDecidedOn"),
              value: m.admissionDecidedOn && formatDate(m.admissionDecidedOn),
            },
            { term: t("fields.admittedOn"), value: formatDate(m.admittedOn) },
            {
              term: t("fields.officialOn"),
              value: m.officialOn ? formatDate(m.officialOn) : <ProbationEnd standing={standing} />,
            },
            { term: t("page.partyAge"), value: <PartyAgeToday member={m} today={today} /> },
            { term: t("fields.recordNumber"), value: m.recordNumber },
            { term: t("fields.cardNumber"), value: m.cardNumber },
            { term: t("fields.exempt"), value: period(t, m.exemptFrom, m.exemptTo) },
            ...(standing.tempAwayFrom
              ? [{ term: t("fields.tempAway"), value: period(t, standing.tempAwayFrom, standing.tempAwayTo) }]
              : []),
            ...(standing.suspendedFrom
              ? [
                  {
                    term: t("fields.suspended"),
                    value: period(t, standing.suspendedFrom, standing.suspendedTo),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <Panel title={t("page.work")}>
        <DefinitionList
          items={[
            { term: t("fields.occupationGroup"), value: t(`occupationGroup.${m.occupationGroup}`) },
            { term: t("fields.jobTitle"), value: m.jobTitle },
            { term: t("fields.generalEducation"), value: generalEducation(t, m) },
            {
              term: t("fields.professionalLevel"),
              value: m.professionalLevel && t(`professionalLevel.${m.professionalLevel}`),
            },
            {
              term: t("fields.academicTitle"),
              value: m.academicTitle && t(`academicTitle.${m.academicTitle}`),
            },
            {
              term: t("fields.politicalTheory"),
              value: m.politicalTheory && t(`politicalTheory.${m.politicalTheory}`),
            },
          ]}
        />
      </Panel>
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<"members">>;

function period(t: Translate, start: CalendarDate | null, end: CalendarDate | null): string | null {
  if (start === null) return null;
  const from = formatDate(start);
  return end === null
    ? t("page.exemptFrom", { from })
    : t("page.exemptPeriod", { from, to: formatDate(end) });
}

/** The level, and the class as the card has it: "Trung học phổ thông (12/12)". */
function generalEducation(t: Translate, member: MemberProfile): string | null {
  const { generalEducation: level, generalEducationNote: note } = member;
  if (level === null) return note;
  return note === null ? t(`generalEducation.${level}`) : `${t(`generalEducation.${level}`)} (${note})`;
}
