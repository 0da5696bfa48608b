import type { useTranslations } from "next-intl";
import { formatDate } from "@/lib/dates/partial-date";
import type { CardHistory } from "@/lib/members/member-card";
import type { SeenMember } from "@/lib/members/member-page";
import { dateInWords, generalEducationText, occupationText, periodText } from "../member-words";

type Translate = ReturnType<typeof useTranslations<"members">>;
type CardWord = Parameters<ReturnType<typeof useTranslations<"members.card.items">>>[0];

/** One blank of the form: its number where an item begins, its label, and what the register has to write there. */
export type CardBlank = { number?: string; label: CardWord; value: string | null };

/**
 * Items 01–20 as the printed form lines them up, line by line. Blanks the register does not keep stay empty, to be filled in by
 * hand; what is not shown to the reader's role says so.
 */
export function cardRows(t: Translate, m: SeenMember, history: CardHistory): CardBlank[][] {
  const blank = (label: CardWord, value: string | null = null): CardBlank => ({ label, value });
  const item = (number: string, label: CardWord, value: string | null = null): CardBlank => ({
    number,
    label,
    value,
  });
  const born = { on: m.bornOn, precision: m.bornPrecision };
  return [
    [item("01", "birthName", m.fullName.toLocaleUpperCase("vi")), item("02", "sex", t(`sex.${m.sex}`))],
    [item("03", "otherNames", m.otherNames)],
    [item("04", "bornOn", dateInWords(t, born)), item("05", "birthRegisteredAt")],
    [item("06", "nativePlace", m.nativePlace)],
    [item("07", "permanentAddress")],
    [blank("temporaryAddress")],
    [
      item("08", "ethnicity", m.ethnicity ?? t("withheldShort")),
      item("09", "religion", m.religion === null ? t("withheldShort") : t(`religion.${m.religion}`)),
      item("10", "familyClass"),
    ],
    [item("11", "occupation", occupationText(t, m))],
    [item("12", "admittedOn", formatDate(m.admittedOn)), blank("atCell", history.admittedIn)],
    [blank("firstIntroducer")],
    [blank("secondIntroducer")],
    [blank("decidedOn", m.admissionDecidedOn && formatDate(m.admissionDecidedOn))],
    [
      blank("officialOn", m.officialOn && formatDate(m.officialOn)),
      blank("atCell", m.officialOn === null ? null : history.recognisedIn),
    ],
    [item("13", "recruitedOn"), blank("recruitedBy")],
    [item("14", "youthUnion")],
    [item("15", "otherOrganisations")],
    [item("16", "enlistedOn"), blank("dischargedOn")],
    [item("17", "generalEducation", generalEducationText(t, m))],
    [
      blank("professionalLevel", m.professionalLevel && t(`professionalLevel.${m.professionalLevel}`)),
      blank("academicTitle", m.academicTitle && t(`academicTitle.${m.academicTitle}`)),
    ],
    [
      blank("politicalTheory", m.politicalTheory && t(`politicalTheory.${m.politicalTheory}`)),
      blank("informatics"),
    ],
    [blank("languages")],
    [item("18", "health"), blank("warInvalid")],
    [blank("martyrFamily"), blank("meritFamily")],
    [item("19", "citizenId")],
    [item("20", "exempt", periodText(t, m.exemptFrom, m.exemptTo))],
  ];
}
