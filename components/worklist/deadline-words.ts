import type { useTranslations } from "next-intl";
import { formatDate } from "@/lib/dates/partial-date";
import type { Basis } from "@/lib/deadlines/dated-rule";
import { legalTexts } from "@/lib/deadlines/legal-texts";
import type { Deadline } from "@/lib/worklist/deadline";

type Translate = ReturnType<typeof useTranslations<"deadlines">>;

/** "12 tháng từ ngày kết nạp 10/04/2020 — điểm 4.2 Quy định 29-QĐ/TW": how the day was reckoned, and by which text. */
export function ruleText(t: Translate, deadline: Deadline): string {
  return t("ruleWithBasis", { rule: termText(t, deadline), basis: basisText(t, deadline.basis) });
}

/** The same beside columns that already say from when: "12 tháng — điểm 4.2 Quy định 29-QĐ/TW". */
export function shortRuleText(t: Translate, deadline: Deadline): string {
  const basis = basisText(t, deadline.basis);
  switch (deadline.kind) {
    case "PROBATION": {
      const rule = deadline.isExtended
        ? t("shortRules.EXTENDED", { on: formatDate(deadline.on) })
        : t("shortRules.PROBATION");
      return t("ruleWithBasis", { rule, basis });
    }
    case "CEREMONY":
    case "TRANSIT":
      return t("ruleWithBasis", { rule: t(`shortRules.${deadline.kind}`), basis });
    case "BADGE":
    case "EXEMPTION_END":
    case "TEMPORARY_END":
      return basis;
  }
}

/** "còn 16 ngày", "quá hạn 3 ngày". */
export function stateText(t: Translate, { kind, state, days }: Deadline): string {
  return t(`states.${state === "OPEN" && kind === "BADGE" ? "OPEN_BADGE" : state}`, { days });
}

/** The day itself, which of a ceremony and a transfer is the last of so many working days. */
export function onText(deadline: Deadline): string {
  return deadline.kind === "CEREMONY" || deadline.kind === "TRANSIT"
    ? dueText(deadline)
    : formatDate(deadline.on);
}

/** The last day for the work; marked where it rests on holidays that are not announced. */
export function dueText({ dueOn, calendar }: Deadline): string {
  return calendar === "ANNOUNCED" ? formatDate(dueOn) : `≈ ${formatDate(dueOn)}`;
}

/** "36 ngày; quá 30 ngày làm việc, phải giải trình": how long somebody has been on the way, and the mark of it. */
export function elapsedText(t: Translate, deadline: Deadline): string | null {
  if (deadline.kind !== "TRANSIT") return null;
  const { daysElapsed: days, mark, receiveBy } = deadline;
  return t(`transit.${mark}`, { days, date: formatDate(receiveBy) });
}

/** Overdue is red, what can be dealt with now is amber. */
export function stateTone({ state }: Deadline): "bad" | "warn" | "neutral" {
  switch (state) {
    case "OVERDUE":
      return "bad";
    case "OPEN":
      return "warn";
    case "AHEAD":
      return "neutral";
  }
}

function termText(t: Translate, deadline: Deadline): string {
  const from = formatDate(deadline.from);
  switch (deadline.kind) {
    case "PROBATION":
      return deadline.isExtended
        ? t("rules.EXTENDED", { from, on: formatDate(deadline.on) })
        : t("rules.PROBATION", { from });
    case "BADGE":
      return t(`rules.BADGE_${deadline.countedFrom}`, {
        from,
        level: deadline.level,
        reached: formatDate(deadline.reachedOn),
      });
    case "CEREMONY":
    case "TRANSIT":
    case "EXEMPTION_END":
    case "TEMPORARY_END":
      return t(`rules.${deadline.kind}`, { from });
  }
}

/** An asterisk refers to the note that the text of that time has not been checked. */
function basisText(t: Translate, { text, point, certainty }: Basis): string {
  const { type, number } = legalTexts[text];
  const named = t(`basis.${type}`, { number });
  const whole = point === null ? named : t("basis.point", { text: named, point });
  return certainty === "ASSUMED" ? `${whole} *` : whole;
}
