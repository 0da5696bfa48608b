import { useTranslations } from "next-intl";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import type { MemberStanding } from "@/lib/ledger/member-standing";
import type { CardHistory } from "@/lib/members/member-card";
import type { SeenMember } from "@/lib/members/member-page";
import { AgeToday, PartyAgeToday, ProbationEnd } from "./member-derived";
import { factsText } from "./member-facts";
import { generalEducationText, occupationText, periodText } from "./member-words";
import { Withheld } from "./withheld";

type Props = {
  member: SeenMember;
  standing: MemberStanding;
  history: CardHistory;
  today: CalendarDate;
};

type CardWord = Parameters<ReturnType<typeof useTranslations<"members.card.items">>>[0];

/** A fact under its number on phiếu đảng viên, or without one where it follows from others. */
function useItems() {
  const t = useTranslations("members.card");
  return (number: string, label: CardWord, value: Definition["value"]): Definition => ({
    term: t("numbered", { number, label: t(`items.${label}`) }),
    value,
  });
}

/** Items 01–17 of phiếu đảng viên as far as the register keeps them, each date with what follows from it today. */
export function MemberParticulars({ member: m, standing, history, today }: Props) {
  const t = useTranslations("members");
  const item = useItems();
  const born = formatPartialDate({ on: m.bornOn, precision: m.bornPrecision });
  return (
    <>
      <Panel title={t("card.sections.personal")} context={t("card.sections.personalItems")}>
        <DefinitionList
          items={[
            { term: t("fields.recordNumber"), value: m.recordNumber },
            { term: t("fields.cardNumber"), value: m.cardNumber },
            item("01", "birthName", m.fullName),
            item("02", "sex", t(`sex.${m.sex}`)),
            item("03", "otherNames", m.otherNames),
            item("04", "bornOn", born),
            { term: t("page.age"), value: <AgeToday member={m} today={today} /> },
            item("06", "nativePlace", m.nativePlace),
            item("08", "ethnicity", m.ethnicity ?? <Withheld />),
            item("09", "religion", m.religion === null ? <Withheld /> : t(`religion.${m.religion}`)),
          ]}
        />
      </Panel>
      <Panel title={t("card.sections.entry")} context={t("card.sections.entryItems")}>
        <DefinitionList
          items={[
            item("11", "occupation", occupationText(t, m)),
            item("12", "decidedOn", m.admissionDecidedOn && formatDate(m.admissionDecidedOn)),
            item("12", "admittedOn", inCell(m.admittedOn, history.admittedIn)),
            item(
              "12",
              "officialOn",
              m.officialOn ? (
                inCell(m.officialOn, history.recognisedIn)
              ) : (
                <ProbationEnd standing={standing} />
              ),
            ),
            { term: t("page.partyAge"), value: <PartyAgeToday member={m} today={today} /> },
          ]}
        />
      </Panel>
      <Panel title={t("card.sections.education")} context={t("card.sections.educationItems")}>
        <DefinitionList
          items={[
            { term: t("fields.generalEducation"), value: generalEducationText(t, m) },
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

/** Items 20, 24 and 27: the member's life in the Party, with what interrupts it now. */
export function MemberPartyLife({
  member: m,
  standing,
  history,
  hidesDiscipline,
}: Omit<Props, "today"> & { hidesDiscipline: boolean }) {
  const t = useTranslations("members");
  const tKinds = useTranslations("ledger.kinds");
  const item = useItems();
  const { tempAwayFrom, tempAwayTo, suspendedFrom, suspendedTo } = standing;
  const levels = history.badges.map((level) => t("card.badge", { level })).join(", ");
  const facts = (list: CardHistory["removed"]) =>
    list === null ? <Withheld /> : (factsText(t, tKinds, list) ?? t("card.none"));
  return (
    <Panel title={t("card.sections.life")} context={t("card.sections.lifeItems")}>
      <DefinitionList
        items={[
          item("20", "exempt", periodText(t, m.exemptFrom, m.exemptTo) ?? t("card.none")),
          ...(tempAwayFrom
            ? [{ term: t("fields.tempAway"), value: periodText(t, tempAwayFrom, tempAwayTo) }]
            : []),
          ...(hidesDiscipline ? [{ term: t("fields.suspended"), value: <Withheld /> }] : []),
          ...(suspendedFrom
            ? [{ term: t("fields.suspended"), value: periodText(t, suspendedFrom, suspendedTo) }]
            : []),
          item("24", "badges", levels === "" ? t("card.noBadge") : t("card.given", { list: levels })),
          item("27a", "removed", facts(history.removed)),
          item("27b", "readmitted", facts(history.readmitted)),
          item("27c", "restored", facts(history.restored)),
        ]}
      />
    </Panel>
  );
}

function inCell(on: CalendarDate, cell: string | null): string {
  return cell === null ? formatDate(on) : `${formatDate(on)} · ${cell}`;
}
