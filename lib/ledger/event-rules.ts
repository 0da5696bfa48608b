import { addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { earlyAwardFrom } from "@/lib/deadlines/badges";
import { inForce } from "@/lib/deadlines/dated-rule";
import { latestExtension, probationEnd } from "@/lib/deadlines/probation";
import { exemptionRule, temporaryRule } from "@/lib/deadlines/rules";
import type { MessageKey } from "@/lib/i18n/message-key";
import { partyAgeStart } from "@/lib/members/party-age";
import { isExit } from "./event-kinds";
import type { MemberStanding } from "./member-standing";
import { readmissionMonths } from "./recordable-kinds";
import type { EventInput } from "./schema";

type BrokenRule = { field: string; key: MessageKey; params?: Readonly<Record<string, string | number>> };

/** The day a member is recognised on, however late the meeting was: twelve months after the ceremony, or the extended end. */
export function recognitionDay(member: MemberStanding): CalendarDate {
  return probationEnd(member);
}

/**
 * What the Party's rules say against an event as typed, each at its field; `member` is the standing without the event that
 * is being corrected. That the events of a member fit together is the database's to judge.
 */
export function brokenEventRules(
  input: EventInput,
  member: MemberStanding,
  today: CalendarDate,
): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  const refuse = (field: string, key: MessageKey, on?: CalendarDate, params: BrokenRule["params"] = {}) =>
    broken.push({ field, key, params: { ...params, ...(on && { date: formatDate(on) }) } });
  for (const field of ["effectiveOn", "decisionOn"] as const) {
    const on = dateAt(input, field);
    if (on !== null && on > today)
      broken.push({ field, key: "ledger.errors.future", params: { today: formatDate(today) } });
  }
  const from = dateAt(input, "effectiveOn") ?? dateAt(input, "decisionOn");
  const until = dateAt(input, "untilOn");
  // A correction is judged by the database alone: what the member is on now may have begun after the event that is corrected.
  if (leavesList(input.kind) && input.correctsId === null && member.listedFrom !== null)
    if (from !== null && from < member.listedFrom)
      refuse(
        "effectiveOn" in input ? "effectiveOn" : "decisionOn",
        "ledger.errors.beforeListed",
        member.listedFrom,
      );
  if (from !== null && until !== null && until <= from) refuse("untilOn", "ledger.errors.untilBeforeStart");

  switch (input.kind) {
    case "RECOGNITION": {
      const proposed = recognitionDay(member);
      if (input.effectiveOn !== proposed && input.note === null)
        refuse("note", "ledger.errors.otherRecognitionDay", proposed);
      break;
    }
    case "PROBATION_EXTENDED": {
      const end = probationEnd({ ...member, probationExtendedTo: null });
      const latest = latestExtension(member.admittedOn);
      if (input.untilOn <= end) refuse("untilOn", "ledger.errors.extensionTooShort", end);
      if (input.untilOn > latest) refuse("untilOn", "ledger.errors.extensionTooLong", latest);
      break;
    }
    case "TEMP_OUT": {
      const limit = addMonths(input.effectiveOn, inForce(temporaryRule, input.effectiveOn).studyMonths);
      if (input.untilOn > limit) refuse("untilOn", "ledger.errors.stayTooLong", limit);
      break;
    }
    case "EXEMPTION": {
      const limit = addMonths(input.effectiveOn, inForce(exemptionRule, input.effectiveOn).belowMonths);
      if (input.ground !== "OTHER") break;
      if (input.untilOn === null) refuse("untilOn", "ledger.errors.exemptionNeedsEnd");
      else if (input.untilOn >= limit) refuse("untilOn", "ledger.errors.exemptionTooLong", limit);
      break;
    }
    case "TEMP_RETURN":
      notBefore(member.tempAwayFrom);
      break;
    case "EXEMPTION_END":
      notBefore(member.exemptFrom);
      break;
    case "SUSPENSION_END":
      notBefore(member.suspendedFrom);
      break;
    case "NAME_REMOVAL":
      if (
        input.ground === "NOT_QUALIFIED" &&
        member.officialOn !== null &&
        member.officialOn <= input.decisionOn
      )
        refuse("ground", "ledger.errors.notProbationary");
      break;
    case "BADGE_AWARDED": {
      if (member.badges.includes(input.level))
        refuse("level", "ledger.errors.badgeTwice", undefined, { level: input.level });
      const earliest = earlyAwardFrom(partyAgeStart(member).on, input.level);
      if (input.effectiveOn < earliest)
        refuse("level", "ledger.errors.badgeTooEarly", earliest, { level: input.level });
      break;
    }
    case "READMISSION": {
      if (input.decisionOn > input.effectiveOn) refuse("decisionOn", "ledger.errors.decidedAfterCeremony");
      if (member.exit?.kind === "WITHDRAWAL" && input.case !== "FAMILY_HARDSHIP")
        refuse("case", "ledger.errors.readmissionAfterWithdrawal");
      const months = readmissionMonths[input.case];
      const earliest = member.exit && addMonths(member.exit.on, months);
      if (earliest !== null && input.effectiveOn < earliest)
        refuse("effectiveOn", "ledger.errors.readmissionTooEarly", earliest, { months });
      break;
    }
    default:
  }
  return broken;

  function notBefore(start: CalendarDate | null): void {
    const on = dateAt(input, "effectiveOn");
    if (start !== null && on !== null && on < start)
      refuse("effectiveOn", "ledger.errors.endBeforeStart", start);
  }
}

/** Whether it takes the member off the list of the cell, a move to another cell included. */
function leavesList(kind: EventInput["kind"]): boolean {
  return kind === "MOVE" || isExit(kind);
}

type DateField = "effectiveOn" | "decisionOn" | "untilOn";

function dateAt(input: EventInput, field: DateField): CalendarDate | null {
  const fields: Partial<Record<DateField, CalendarDate | null>> = input;
  return fields[field] ?? null;
}
