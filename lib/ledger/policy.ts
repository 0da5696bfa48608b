import { can, type Role } from "@/lib/access/permissions";
import { addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import type { MessageKey } from "@/lib/i18n/message-key";
import type { EventKind } from "./event-kinds";
import { isWithin, type MemberStanding } from "./member-standing";
import { type RecordableKind, recordableKinds } from "./recordable-kinds";

type Actor = { role: Role };
type Rule = (member: MemberStanding, today: CalendarDate) => boolean;

/**
 * What may be recorded of a member in the present standing, in the order of the menu. Whoever is on the way to another
 * organisation waits for its answer.
 */
export function possibleEvents(
  member: MemberStanding,
  viewer: Actor,
  today: CalendarDate,
): readonly RecordableKind[] {
  if (!can(viewer, "member.write") || member.isOnTheWay) return [];
  return recordableKinds.filter((kind) => possible[kind](member, today));
}

/** Why an event is neither corrected nor taken back by itself; null when it may be. */
export function correctionRefusal(event: {
  kind: EventKind;
  transferId: string | null;
  actId: string | null;
  isStruck: boolean;
}): MessageKey | null {
  if (event.kind === "ANNULMENT" || event.isStruck) return "ledger.errors.alreadyCorrected";
  if (event.transferId !== null) return "ledger.errors.partOfTransfer";
  if (event.actId !== null || event.kind === "REORGANIZATION_IN" || event.kind === "REORGANIZATION_OUT")
    return "ledger.errors.partOfAct";
  return null;
}

/** Whether the viewer may correct events on this list: the bloc's staff all, a secretary those of the own organisations. */
export function canCorrectEvents(viewer: Actor, list: { isOwn: boolean }): boolean {
  return can(viewer, "member.write") && (viewer.role === "STAFF" || list.isOwn);
}

const isOnList: Rule = ({ exit }) => exit === null;
const isOfficial: Rule = ({ officialOn }, today) => officialOn !== null && officialOn <= today;
const isExempt: Rule = ({ exemptFrom, exemptTo }, today) => isWithin(exemptFrom, exemptTo, today);
const isAway: Rule = ({ tempAwayFrom, tempAwayTo }, today) => isWithin(tempAwayFrom, tempAwayTo, today);
const isSuspended: Rule = ({ suspendedFrom, suspendedTo }, today) =>
  isWithin(suspendedFrom, suspendedTo, today);

const all =
  (...rules: readonly Rule[]): Rule =>
  (member, today) =>
    rules.every((rule) => rule(member, today));
const not =
  (rule: Rule): Rule =>
  (member, today) =>
    !rule(member, today);
const leftBy =
  (...kinds: readonly string[]): Rule =>
  ({ exit }) =>
    exit !== null && kinds.includes(exit.kind);

/** Truy tặng: how long after the death a badge is still given. */
const posthumousMonths = 12;

const possible: Readonly<Record<RecordableKind, Rule>> = {
  RECOGNITION: all(isOnList, not(isOfficial)),
  PROBATION_EXTENDED: all(
    isOnList,
    not(isOfficial),
    ({ probationExtendedTo }) => probationExtendedTo === null,
  ),
  SEND: isOnList,
  MOVE: isOnList,
  TRANSFER_OUT: isOnList,
  TEMP_OUT: all(isOnList, not(isAway)),
  TEMP_RETURN: all(isOnList, isAway),
  EXEMPTION: all(isOnList, not(isExempt)),
  EXEMPTION_END: all(isOnList, isExempt),
  SUSPENSION: all(isOnList, not(isSuspended)),
  SUSPENSION_END: all(isOnList, isSuspended),
  // A probationary member has no card, and the number of years is counted from the recognition on.
  CARD_ISSUED: all(isOnList, isOfficial),
  BADGE_AWARDED: (member, today) =>
    isOfficial(member, today) &&
    (member.exit === null ||
      (member.exit.kind === "DEATH" && addMonths(member.exit.on, posthumousMonths) >= today)),
  DEATH: isOnList,
  // Khai trừ is a discipline for official members; a probationary one's name is removed (294-QĐ/TW).
  EXPULSION: all(isOnList, isOfficial),
  NAME_REMOVAL: isOnList,
  WITHDRAWAL: isOnList,
  ADMISSION_ANNULLED: isOnList,
  RESTORATION: leftBy("EXPULSION", "NAME_REMOVAL", "WITHDRAWAL", "ADMISSION_ANNULLED"),
  READMISSION: all(
    leftBy("EXPULSION", "NAME_REMOVAL", "WITHDRAWAL", "ADMISSION_ANNULLED"),
    ({ wasReadmitted }) => !wasReadmitted,
    // Whoever dropped out is not admitted again.
    ({ exit }) => !(exit?.kind === "NAME_REMOVAL" && exit.detail === "A"),
  ),
  TRANSFER_IN: leftBy("TRANSFER_OUT"),
};
