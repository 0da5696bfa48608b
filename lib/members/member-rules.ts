import type * as z from "zod";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { MessageKey } from "@/lib/i18n/message-key";

type MemberDates = {
  bornOn: PartialDate;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  cardNumber: string | null;
};

type DateField = keyof MemberDates;

/**
 * The rules between fields, the same ones the table's constraints hold: born, decided on, admitted, recognised in this
 * order; an exemption ends after it began; a card only after recognition. One entry for each field that is wrong.
 */
export function brokenMemberRules(member: MemberDates): { field: DateField; key: MessageKey }[] {
  const { bornOn, admissionDecidedOn, admittedOn, officialOn, exemptFrom, exemptTo, cardNumber } = member;
  const broken: { field: DateField; key: MessageKey }[] = [];
  const check = (isBroken: boolean, field: DateField, key: MessageKey) => {
    if (isBroken) broken.push({ field, key });
  };
  check(bornOn.on >= admittedOn, "bornOn", "members.errors.bornAfterAdmission");
  check(
    admissionDecidedOn !== null && admissionDecidedOn > admittedOn,
    "admissionDecidedOn",
    "members.errors.decidedAfterAdmission",
  );
  check(
    officialOn !== null && officialOn < admittedOn,
    "officialOn",
    "members.errors.officialBeforeAdmission",
  );
  check(exemptTo !== null && exemptFrom === null, "exemptFrom", "members.errors.exemptFromRequired");
  check(
    exemptTo !== null && exemptFrom !== null && exemptTo <= exemptFrom,
    "exemptTo",
    "members.errors.exemptOrder",
  );
  check(cardNumber !== null && officialOn === null, "cardNumber", "members.errors.cardBeforeRecognition");
  return broken;
}

/** What cannot have happened yet, told apart from the other rules because only the installation knows its "today". */
export function futureDates(
  member: Pick<MemberDates, "admissionDecidedOn" | "admittedOn" | "officialOn">,
  today: CalendarDate,
): ("admissionDecidedOn" | "admittedOn" | "officialOn")[] {
  const fields = ["admissionDecidedOn", "admittedOn", "officialOn"] as const;
  return fields.filter((field) => (member[field] ?? "") > today);
}

/** `brokenMemberRules` as a refinement of a schema. */
export function checkMemberRules(member: MemberDates, context: z.RefinementCtx): void {
  for (const { field, key } of brokenMemberRules(member)) {
    context.addIssue({ code: "custom", path: [field], message: key });
  }
}
