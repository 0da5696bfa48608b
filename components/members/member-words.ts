import type { useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { dayWords } from "@/lib/dates/day-words";
import { formatDate, type PartialDate } from "@/lib/dates/partial-date";
import type { SeenMember } from "@/lib/members/member-page";

type Translate = ReturnType<typeof useTranslations<"members">>;

/** "từ 01/10/2020 đến 24/05/2021"; null where there is no such period. */
export function periodText(
  t: Translate,
  start: CalendarDate | null,
  end: CalendarDate | null,
): string | null {
  if (start === null) return null;
  const from = formatDate(start);
  return end === null
    ? t("page.exemptFrom", { from })
    : t("page.exemptPeriod", { from, to: formatDate(end) });
}

/** The level, and the class as the card has it: "Trung học phổ thông (12/12)". */
export function generalEducationText(t: Translate, member: SeenMember): string | null {
  const { generalEducation: level, generalEducationNote: note } = member;
  if (level === null) return note;
  return note === null ? t(`generalEducation.${level}`) : `${t(`generalEducation.${level}`)} (${note})`;
}

/** "Cán bộ, công chức cơ quan Nhà nước, Chuyên viên". */
export function occupationText(t: Translate, { occupationGroup, jobTitle }: SeenMember): string {
  return [t(`occupationGroup.${occupationGroup}`), jobTitle].filter(Boolean).join(", ");
}

/** As much of a day as is known, in the words of a form: "ngày 05 tháng 3 năm 1965", "năm 1965". */
export function dateInWords(t: Translate, { on, precision }: PartialDate): string {
  const { day, month, year } = dayWords(on);
  switch (precision) {
    case "DAY":
      return t("card.day", { day, month, year });
    case "MONTH":
      return t("card.month", { month, year });
    case "YEAR":
      return t("card.year", { year });
  }
}
