import { type CalendarDate, monthsBetween, startOfMonth } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";
import { brokenMemberRules } from "@/lib/members/member-rules";
import { recordDoubts } from "@/lib/members/record-doubts";
import { splitName } from "@/lib/text/name-sort-key";
import type { RefusalCode } from "../note";
import type { RowNotes, Source } from "../row-notes";
import type { MemberColumn } from "./member-columns";
import type { MemberRecord } from "./member-record";

type Rule = ReturnType<typeof brokenMemberRules>[number]["field"];

/** What to say, and at which column, when a rule of the register is broken. A list has no end of an exemption. */
const ruleCodes: Partial<Record<Rule, readonly [RefusalCode, MemberColumn]>> = {
  bornOn: ["BORN_AFTER_ADMISSION", "admittedOn"],
  admissionDecidedOn: ["DECIDED_AFTER_ADMISSION", "admissionDecidedOn"],
  officialOn: ["OFFICIAL_BEFORE_ADMISSION", "officialOn"],
  cardNumber: ["CARD_OF_PROBATIONARY", "cardNumber"],
};

/** Older candidates need approval from above: asked about, never refused. */
const oldestAtAdmission = 60;
const unknownMonths: Readonly<Record<DatePrecision, number>> = { DAY: 0, MONTH: 0, YEAR: 11 };

/** Facts that cannot all be true are refused, facts that seldom are together are doubted. */
export function checkRecord(
  record: MemberRecord,
  cell: (column: MemberColumn) => Source,
  notes: RowNotes,
): void {
  const bornOn = { on: record.bornOn, precision: record.bornPrecision };
  const broken = brokenMemberRules({ ...record, bornOn, exemptTo: null }).flatMap(({ field }) => {
    const said = ruleCodes[field];
    return said ? [said] : [];
  });
  for (const [code, column] of broken) notes.refuse(code, cell(column));
  if (broken.length > 0) return;

  const doubts = recordDoubts(record);
  const months = monthsAtAdmission(record);
  const age = { params: { age: Math.floor(months / 12) } };
  if (doubts.includes("UNDER_AGE")) notes.doubt("TOO_YOUNG", cell("admittedOn"), age);
  // An age that may be right is not doubted: who was born "in 1950" may be a year younger by month.
  if (months - unknownMonths[record.bornPrecision] > oldestAtAdmission * 12)
    notes.doubt("TOO_OLD", cell("admittedOn"), age);
  if (doubts.includes("EARLY_RECOGNITION")) notes.doubt("RECOGNISED_TOO_EARLY", cell("officialOn"));
  if (isSexAgainstName(record)) {
    notes.doubt("SEX_AGAINST_NAME", cell("fullName"), {
      after: record.fullName,
      params: { sex: record.sex },
    });
  }
}

/** Age by month at the decision, else at the ceremony; the highest possible one when the birth date is partial. */
function monthsAtAdmission({ bornOn, admissionDecidedOn, admittedOn }: MemberRecord): number {
  const on: CalendarDate = admissionDecidedOn ?? admittedOn;
  return monthsBetween(startOfMonth(bornOn), startOfMonth(on));
}

/** "Thị" as a middle name is a woman's, "Văn" a man's; as a given name either may be anybody's. */
function isSexAgainstName({ fullName, sex }: MemberRecord): boolean {
  const middle = splitName(fullName).middle.split(" ");
  return sex === "MALE" ? middle.includes("Thị") : middle.includes("Văn");
}
