import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import type { Lateness } from "@/lib/study/deadline";
import { unnumbered } from "@/lib/study/terms";
import type { CampaignSpeaker, StudiedDocument } from "@/lib/study/unit-participation";

export type StudyWords = ReturnType<typeof useStudyWords>;

/** The sentences and figures every page of the study feature writes alike. For server and client components. */
export function useStudyWords() {
  const t = useTranslations("study");
  const locale = useLocale();
  const integer = (value: number) => formatInteger(value, locale);
  const percent = (value: number | null) => formatPercent(value, locale);
  // "95 %" reads as the rule it is; a decimal shows only where there is one.
  const threshold = (value: number) =>
    Number.isInteger(value) ? percent(value).replace(/[.,]0/, "") : percent(value);
  return {
    t,
    locale,
    integer,
    percent,
    threshold,
    lateness: (late: Lateness) => t(`lateness.${late.with}`, { days: late.days }),
    /** "Nghị quyết 01-NQ/TW", or by its date where it has no number: "Nghị quyết ngày 01/02/2021". */
    documentName: ({ type, number, issuedOn }: StudiedDocument) =>
      number === unnumbered
        ? t("page.unnumberedDocument", { type: t(`documentTypes.${type}`), date: formatDate(issuedOn) })
        : `${t(`documentTypes.${type}`)} ${number}`,
    /** The same with date and issuer: "Nghị quyết 01-NQ/TW ngày 25/01/2021 của …" */
    documentLine: ({ type, number, issuedOn, issuer }: StudiedDocument) =>
      t("page.documentLine", {
        type: t(`documentTypes.${type}`),
        number: number === unnumbered ? "" : `${number} `,
        date: formatDate(issuedOn),
        issuer,
      }),
    /** "Lê Minh Giảng, Phó Trưởng Ban Tuyên giáo (cấp tỉnh)" */
    speakerLine: ({ name, title, level }: CampaignSpeaker) =>
      t("page.speakerLine", {
        name: [name, title].filter(Boolean).join(", "),
        level: t(`speakerLevels.${level}`),
      }),
    /** "15-KH/ĐU, ngày 01/03/2021", or null when there is none. */
    numberAndDate: (number: string | null, date: string | null) =>
      number === null ? null : t("page.numberAndDate", { number, date: formatDate(date) }),
  };
}
