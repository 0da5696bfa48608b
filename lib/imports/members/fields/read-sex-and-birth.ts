import type { PartialDate } from "@/lib/dates/partial-date";
import { parseSex, type Sex } from "@/lib/members/code-lists";
import { cleanCell } from "../../clean-cell";
import { readPartialDate } from "../../fields/read-date";
import type { ReadingRules } from "../../register";
import type { RowNotes, Source } from "../../row-notes";
import type { MemberColumn } from "../member-columns";

type Cell = (column: MemberColumn) => Source;

/**
 * Sex and birth date belong together: lists say the sex in a column of its own, by an x under Nam or Nữ, or by the
 * column the birth date stands in. Two columns that disagree are refused.
 */
export function readSexAndBirth(
  cell: Cell,
  rules: ReadingRules,
  notes: RowNotes,
): { sex: Sex | null; birth: PartialDate | null } {
  const births = [cell("bornOn"), cell("bornOnMale"), cell("bornOnFemale")];
  const [birth, secondBirth] = births.filter(isFilled);
  const sexes = new Set<Sex>();
  const said = parseSex(cell("sex").text);
  if (said) sexes.add(said);
  if (isFilled(cell("sexMale")) || isFilled(cell("bornOnMale"))) sexes.add("MALE");
  if (isFilled(cell("sexFemale")) || isFilled(cell("bornOnFemale"))) sexes.add("FEMALE");
  const [sex = null] = sexes;

  if (sexes.size > 1) notes.refuse("SEX_TWICE", secondBirth ?? cell("sex"));
  // Where the birth date's column says the sex, a missing date is the one thing to tell.
  if (sex === null && birth) notes.refuse("SEX_MISSING", cell("sex"));
  if (!birth)
    notes.refuse("BIRTH_DATE_MISSING", births.find(({ at }) => /^[A-Z]/.test(at)) ?? cell("bornOn"));
  return { sex: sexes.size === 1 ? sex : null, birth: birth ? readPartialDate(birth, rules, notes) : null };
}

function isFilled({ text }: Source): boolean {
  return cleanCell(text) !== "";
}
