import { type CalendarDate, startOfYear } from "@/lib/dates/calendar-date";
import type { NewEvent } from "@/lib/ledger/member-event";
import { parts } from "@/lib/ledger/new-events";
import type { MemberEntry } from "./entry-kinds";

type Person = {
  memberId: string;
  cellId: string;
  /** How the person comes; null leaves it to the date of admission. */
  entry?: MemberEntry | null;
  admissionDecidedOn?: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom?: CalendarDate | null;
  exemptTo?: CalendarDate | null;
};

/**
 * The events by which a member who is written into the register begins on a cell's list. Where nobody says how, somebody
 * admitted this year is an admission of this year, counted from the ceremony; anybody else was a member long before the
 * register knew and opens it today, so that headcounts of past dates do not change behind reports already sent.
 */
export function entryEvents(person: Person, today: CalendarDate): NewEvent[] {
  const { officialOn, exemptFrom = null, exemptTo = null } = person;
  const common = { memberId: person.memberId, organizationId: person.cellId };
  const entry = entryOf(person, today);
  const isRecognizedLater = officialOn !== null && officialOn > entry.effectiveOn;
  const events: NewEvent[] = [{ ...common, ...entry, officialOn: isRecognizedLater ? null : officialOn }];
  if (isRecognizedLater) events.push({ ...common, kind: "RECOGNITION", effectiveOn: officialOn });
  if (exemptFrom !== null) {
    events.push({ ...common, kind: "EXEMPTION", effectiveOn: exemptFrom, untilOn: exemptTo });
  }
  return events;
}

type Entry = Pick<NewEvent, "kind" | "effectiveOn"> & Partial<NewEvent>;

function entryOf({ entry = null, admittedOn, admissionDecidedOn }: Person, today: CalendarDate): Entry {
  const isThisYear = admittedOn >= startOfYear(today) && admittedOn <= today;
  switch (entry?.kind) {
    case undefined:
      return isThisYear
        ? { kind: "ADMISSION", effectiveOn: admittedOn }
        : { kind: "OPENING", effectiveOn: today };
    case "OPENING":
      return { kind: "OPENING", effectiveOn: today };
    case "TRANSFER_IN":
      return {
        kind: "TRANSFER_IN",
        effectiveOn: entry.arrivedOn,
        decisionNumber: entry.paperNumber,
        decisionOn: entry.paperOn,
        counterpartName: entry.fromName,
        counterpartPlace: entry.fromPlace,
      };
    case "ADMISSION":
    case "READMISSION":
      return {
        kind: entry.kind,
        effectiveOn: admittedOn,
        decisionNumber: entry.decisionNumber,
        decisionOn: admissionDecidedOn ?? null,
        // A readmission's first fact is its case (lib/ledger/new-events.ts).
        detail: parts(...(entry.kind === "READMISSION" ? ["ORDINARY"] : []), ...entry.introducers),
      };
  }
}
