import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { recognitionDay } from "./event-rules";
import type { MemberStanding } from "./member-standing";
import { partsOf } from "./new-events";
import { exemptionGrounds, readmissionCases, removalGrounds } from "./recordable-kinds";
import type { EventInputKind, EventValues } from "./schema";
import type { TimelineEvent } from "./timeline";

type Start = {
  memberId: string;
  version: number;
  member: MemberStanding;
  /** The cell where the member is or last was. */
  cellId: string | null;
  /** The event to correct. */
  event?: TimelineEvent;
};

/** A form for an event: empty but for what follows from the rules, or filled with the event that is to be corrected. */
export function eventValues(
  kind: EventInputKind,
  { memberId, version, member, cellId, event }: Start,
): EventValues {
  const subject = {
    memberId,
    version,
    correctsId: event?.id ?? null,
    correctionReason: "",
    note: event?.note ?? "",
  };
  const day = { effectiveOn: text(event?.effectiveOn) };
  const until = { untilOn: text(event?.untilOn) };
  const decision = { decisionNumber: event?.decisionNumber ?? "", decisionOn: text(event?.decisionOn) };
  const elsewhere = { counterpartName: event?.counterpartName ?? "" };
  const place = { counterpartPlace: event?.counterpartPlace ?? null };
  const [first = "", second = "", third = ""] = partsOf(event?.detail ?? null);
  switch (kind) {
    case "RECOGNITION":
      return {
        kind,
        ...subject,
        ...decision,
        effectiveOn: text(event?.effectiveOn ?? recognitionDay(member)),
      };
    case "PROBATION_EXTENDED":
      return { kind, ...subject, ...decision, ...until };
    case "MOVE":
      return { kind, ...subject, cellId: event?.counterpartId ?? null, ...decision, ...day };
    case "TRANSFER_OUT":
      return { kind, ...subject, ...place, ...elsewhere, ...decision };
    case "TEMP_OUT":
      return { kind, ...subject, ...elsewhere, ...decision, ...day, ...until };
    case "TEMP_RETURN":
    case "OPENING":
      return { kind, ...subject, ...day };
    case "EXEMPTION":
      return {
        kind,
        ...subject,
        ground: oneOf(exemptionGrounds, event?.detail),
        ...decision,
        ...day,
        ...until,
      };
    case "EXEMPTION_END":
    case "SUSPENSION_END":
      return { kind, ...subject, ...decision, ...day };
    case "SUSPENSION":
      return { kind, ...subject, ...decision, ...day, ...until };
    case "CARD_ISSUED":
      return { kind, ...subject, cardNumber: event?.detail ?? "", ...day };
    case "BADGE_AWARDED":
      return { kind, ...subject, level: event?.detail ?? null, ...decision, ...day };
    case "DEATH":
      return { kind, ...subject, ...day, cause: event?.detail ?? "" };
    case "EXPULSION":
    case "ADMISSION_ANNULLED":
      return { kind, ...subject, ...decision };
    case "NAME_REMOVAL":
      return { kind, ...subject, ground: oneOf(removalGrounds, event?.detail), ...decision };
    case "WITHDRAWAL":
      return { kind, ...subject, ...decision, isWithoutViolation: event !== undefined };
    case "RESTORATION":
      return { kind, ...subject, cellId: event?.organizationId ?? cellId, ...decision };
    case "READMISSION":
      return {
        kind,
        ...subject,
        cellId: event?.organizationId ?? cellId,
        case: oneOf(readmissionCases, first),
        ...decision,
        ...day,
        firstIntroducer: second,
        secondIntroducer: third,
      };
    case "TRANSFER_IN":
      return {
        kind,
        ...subject,
        cellId: event?.organizationId ?? cellId,
        ...place,
        ...elsewhere,
        ...decision,
        ...day,
      };
    case "ADMISSION":
      return { kind, ...subject, ...decision, ...day, firstIntroducer: first, secondIntroducer: second };
  }
}

function text(on: CalendarDate | null | undefined): string {
  return on ? formatDate(on) : "";
}

function oneOf<const Code extends string>(
  codes: readonly Code[],
  word: string | null | undefined,
): Code | null {
  return codes.find((code) => code === word) ?? null;
}
