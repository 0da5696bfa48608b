import type { useTranslations } from "next-intl";
import { isCalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { isMessageKey } from "@/lib/i18n/message-key";
import { ethnicities } from "@/lib/members/code-lists";
import type { Note } from "./note";

type Translate = ReturnType<typeof useTranslations<never>>;

const ethnicityNames = new Map<string, string>(ethnicities.map(({ code, name }) => [code, name]));
/** Columns whose codes have their words under another name. */
const wordsOf: Readonly<Record<string, string>> = { sexMale: "sex", sexFemale: "sex" };

/** The sentence for one thing said about a row or a file; `kind` is its part of the catalogue. */
export function noteText(
  t: Translate,
  kind: "repairs" | "doubts" | "rowRefusals" | "fileNotes",
  { code, at, column = "note", before = "", after = "", params = {} }: Note,
): string {
  const key = `imports.${kind}.${code}`;
  if (!isMessageKey(key)) return code;
  const said = Object.entries(params).map(([name, value]) => [
    name,
    name === "sex" || name === "audience" ? valueText(t, name, String(value)) : value,
  ]);
  return t(key, { at, before, after: valueText(t, column, after), ...Object.fromEntries(said) });
}

/** A kept value in words: a code by its name, an ISO date as dd/mm/yyyy, a text as it is. */
export function valueText(t: Translate, field: string, value: string): string {
  if (isCalendarDate(value)) return formatDate(value);
  if (field === "ethnicity" || field === "ethnicityCode") return ethnicityNames.get(value) ?? value;
  const key =
    field === "audience" ? `study.audiences.${value}` : `members.${wordsOf[field] ?? field}.${value}`;
  return isMessageKey(key) ? t(key) : value;
}
