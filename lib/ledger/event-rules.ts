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
  return [...datesToCome(input, today), ...datesInDisorder(input, member), ...againstItsKind(input, member)];
}

function datesToCome(input: EventInput, today: CalendarDate): BrokenRule[] {
  return (["effectiveOn", "decisionOn"] as const)
    .filter((field) => (dateAt(input, field) ?? today) > today)
    .map((field) => ({ field, key: "ledger.errors.future", params: { today: formatDate(today) } }));
}

function datesInDisorder(input: EventInput, { listedFrom }: MemberStanding): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const from = dateAt(input, "effectiveOn") ?? dateAt(input, "decisionOn");
  const until = dateAt(input, "untilOn");
  // A correction is judged by the database alone: what the member is on now may have begun after the event that is corrected.
  const isNew = input.correctsId === null;
  if (isNew && leavesList(input.kind) && from !== null && listedFrom !== null && from < listedFrom) {
    const field = "effectiveOn" in input ? "effectiveOn" : "decisionOn";
    broken.push(refused(field, "ledger.errors.beforeListed", listedFrom));
  }
  if (from !== null && until !== null && until <= from)
    broken.push(refused("untilOn", "ledger.errors.untilBeforeStart"));
  return broken;
}

function againstItsKind(input: EventInput, member: MemberStanding): BrokenRule[] {
  switch (input.kind) {
    case "RECOGNITION":
      return againstRecognition(input, member);
    case "PROBATION_EXTENDED":
      return againstExtension(input, member);
    case "TEMP_OUT":
      return againstStay(input);
    case "TEMP_RETURN":
      return againstEnd(input, member.tempAwayFrom);
    case "EXEMPTION":
      return againstExemption(input);
    case "EXEMPTION_END":
      return againstEnd(input, member.exemptFrom);
    case "SUSPENSION_END":
      return againstEnd(input, member.suspendedFrom);
    case "NAME_REMOVAL":
      return againstRemoval(input, member);
    case "BADGE_AWARDED":
      return againstBadge(input, member);
    case "READMISSION":
      return againstReadmission(input, member);
    default:
      return [];
  }
}

type Of<Kind extends EventInput["kind"]> = Extract<EventInput, { kind: Kind }>;

function againstRecognition({ effectiveOn, note }: Of<"RECOGNITION">, member: MemberStanding): BrokenRule[] {
  const proposed = recognitionDay(member);
  const needsReason = effectiveOn !== proposed && note === null;
  return needsReason ? [refused("note", "ledger.errors.otherRecognitionDay", proposed)] : [];
}

function againstExtension({ untilOn }: Of<"PROBATION_EXTENDED">, member: MemberStanding): BrokenRule[] {
  const end = probationEnd({ ...member, probationExtendedTo: null });
  const latest = latestExtension(member.admittedOn);
  if (untilOn <= end) return [refused("untilOn", "ledger.errors.extensionTooShort", end)];
  return untilOn > latest ? [refused("untilOn", "ledger.errors.extensionTooLong", latest)] : [];
}

function againstStay({ effectiveOn, untilOn }: Of<"TEMP_OUT">): BrokenRule[] {
  const limit = addMonths(effectiveOn, inForce(temporaryRule, effectiveOn).studyMonths);
  return untilOn > limit ? [refused("untilOn", "ledger.errors.stayTooLong", limit)] : [];
}

function againstExemption({ ground, effectiveOn, untilOn }: Of<"EXEMPTION">): BrokenRule[] {
  if (ground !== "OTHER") return [];
  if (untilOn === null) return [refused("untilOn", "ledger.errors.exemptionNeedsEnd")];
  const limit = addMonths(effectiveOn, inForce(exemptionRule, effectiveOn).belowMonths);
  return untilOn >= limit ? [refused("untilOn", "ledger.errors.exemptionTooLong", limit)] : [];
}

function againstEnd(
  { effectiveOn }: { effectiveOn: CalendarDate },
  start: CalendarDate | null,
): BrokenRule[] {
  return start !== null && effectiveOn < start
    ? [refused("effectiveOn", "ledger.errors.endBeforeStart", start)]
    : [];
}

function againstRemoval(
  { ground, decisionOn }: Of<"NAME_REMOVAL">,
  { officialOn }: MemberStanding,
): BrokenRule[] {
  const wasOfficial = officialOn !== null && officialOn <= decisionOn;
  return ground === "NOT_QUALIFIED" && wasOfficial
    ? [refused("ground", "ledger.errors.notProbationary")]
    : [];
}

function againstBadge({ level, effectiveOn }: Of<"BADGE_AWARDED">, member: MemberStanding): BrokenRule[] {
  const earliest = earlyAwardFrom(partyAgeStart(member).on, level);
  if (effectiveOn < earliest) return [refused("level", "ledger.errors.badgeTooEarly", earliest, { level })];
  return member.badges.includes(level) ? [refused("level", "ledger.errors.badgeTwice", null, { level })] : [];
}

function againstReadmission(input: Of<"READMISSION">, { exit }: MemberStanding): BrokenRule[] {
  const broken: BrokenRule[] = [];
  if (input.decisionOn > input.effectiveOn)
    broken.push(refused("decisionOn", "ledger.errors.decidedAfterCeremony"));
  if (exit?.kind === "WITHDRAWAL" && input.case !== "FAMILY_HARDSHIP")
    broken.push(refused("case", "ledger.errors.readmissionAfterWithdrawal"));
  const months = readmissionMonths[input.case];
  const earliest = exit && addMonths(exit.on, months);
  if (earliest !== null && input.effectiveOn < earliest)
    broken.push(refused("effectiveOn", "ledger.errors.readmissionTooEarly", earliest, { months }));
  return broken;
}

/** A rule that is broken at a field; `on` is the day its sentence names. */
function refused(
  field: string,
  key: MessageKey,
  on: CalendarDate | null = null,
  params: BrokenRule["params"] = {},
): BrokenRule {
  return { field, key, params: { ...params, ...(on !== null && { date: formatDate(on) }) } };
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
