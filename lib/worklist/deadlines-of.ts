import { addDays, type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { type CalendarStanding, calendarStanding } from "@/lib/dates/working-days";
import { badgeRule } from "@/lib/deadlines/badge-rule";
import { nextBadge } from "@/lib/deadlines/badges";
import { ceremonyDue } from "@/lib/deadlines/ceremony";
import { type Basis, type DatedRule, inForce } from "@/lib/deadlines/dated-rule";
import { considerBy, isExtended, probationEnd } from "@/lib/deadlines/probation";
import {
  ceremonyRule,
  exemptionRule,
  extensionRule,
  probationRule,
  temporaryRule,
  transitRule,
} from "@/lib/deadlines/rules";
import { earlier } from "@/lib/deadlines/term";
import { transitStanding } from "@/lib/deadlines/transit";
import { isExempt } from "@/lib/members/member-status";
import { partyAgeMonths, partyAgeStart } from "@/lib/members/party-age";
import {
  type Deadline,
  type DeadlineDates,
  type DeadlineKind,
  type DeadlineState,
  deadlineKinds,
} from "./deadline";

/**
 * Everything that falls due for a member on the list, or on the way to another, within so many days from `today`, and
 * whatever is overdue; in the order of a worklist.
 */
export function deadlinesOf(member: DeadlineDates, today: CalendarDate, withinDays: number): Deadline[] {
  const until = addDays(today, withinDays);
  return deadlineKinds
    .map((kind) => deadlineOf(kind, member, today))
    .filter((deadline) => deadline !== null)
    .filter(({ on, dueOn }) => earlier(on, dueOn) <= until);
}

/** What of this kind falls due for a member next, or is overdue; null when nothing does. */
export function deadlineOf(kind: DeadlineKind, member: DeadlineDates, today: CalendarDate): Deadline | null {
  switch (kind) {
    case "PROBATION":
      return ofProbation(member, today);
    case "CEREMONY":
      return ofCeremony(member, today);
    case "TRANSIT":
      return ofTransit(member, today);
    case "BADGE":
      return ofBadge(member, today);
    case "EXEMPTION_END":
      return ofExemption(member, today);
    case "TEMPORARY_END":
      return ofTemporaryStay(member, today);
  }
}

function ofProbation(member: DeadlineDates, today: CalendarDate): Deadline | null {
  const isAdmitted = member.admittedOn <= today;
  const isRecognised = member.officialOn !== null && member.officialOn <= today;
  if (!isAdmitted || isRecognised) return null;
  const on = probationEnd(member);
  const extended = isExtended(member);
  return {
    kind: "PROBATION",
    isExtended: extended,
    from: member.admittedOn,
    ...standing({ on, dueOn: considerBy(on) }, today),
    basis: extended ? basisOf(extensionRule, on, today) : basisOf(probationRule, on, today),
  };
}

function ofCeremony({ admissionDecidedOn, admittedOn }: DeadlineDates, today: CalendarDate): Deadline | null {
  if (admissionDecidedOn === null || admissionDecidedOn > today || admittedOn <= today) return null;
  const dueOn = ceremonyDue(admissionDecidedOn);
  return {
    kind: "CEREMONY",
    from: admissionDecidedOn,
    ...standing({ on: dueOn, dueOn }, today),
    calendar: calendarStanding(admissionDecidedOn, dueOn),
    basis: basisOf(ceremonyRule, admissionDecidedOn, today),
  };
}

/** Late from the day after the last one to present the paper; the receiver may still take the member on until `receiveBy`. */
function ofTransit({ sentOn }: DeadlineDates, today: CalendarDate): Deadline | null {
  if (sentOn === null || sentOn > today) return null;
  const { mark, daysElapsed, presentBy, receiveBy } = transitStanding(sentOn, today);
  return {
    kind: "TRANSIT",
    mark,
    daysElapsed,
    receiveBy,
    from: sentOn,
    ...standing({ on: presentBy, dueOn: presentBy }, today),
    calendar: calendarStanding(sentOn, presentBy),
    basis: basisOf(transitRule, sentOn, today),
  };
}

function ofBadge(member: DeadlineDates, today: CalendarDate): Deadline | null {
  if (partyAgeMonths(member, today) === null) return null;
  const start = partyAgeStart(member);
  const badge = nextBadge(start.on, today);
  if (badge === null) return null;
  const { on, dossierDueOn } = badge.award;
  return {
    kind: "BADGE",
    level: badge.level,
    reachedOn: badge.reachedOn,
    countedFrom: start.basis,
    from: start.on,
    ...standing({ on, dueOn: dossierDueOn }, today),
    basis: basisOf(badgeRule, on, today),
  };
}

function ofExemption(member: DeadlineDates, today: CalendarDate): Deadline | null {
  const { exemptFrom, exemptTo } = member;
  if (exemptFrom === null || exemptTo === null) return null;
  // The first day back still asks whether it is to be renewed.
  if (!isExempt(member, today) && exemptTo !== today) return null;
  return {
    kind: "EXEMPTION_END",
    from: exemptFrom,
    ...standing({ on: exemptTo, dueOn: exemptTo }, today),
    basis: basisOf(exemptionRule, exemptFrom, today),
  };
}

function ofTemporaryStay({ tempAwayFrom, tempAwayTo }: DeadlineDates, today: CalendarDate): Deadline | null {
  if (tempAwayFrom === null || tempAwayTo === null || tempAwayFrom > today || tempAwayTo < today) return null;
  return {
    kind: "TEMPORARY_END",
    from: tempAwayFrom,
    ...standing({ on: tempAwayTo, dueOn: tempAwayTo }, today),
    basis: basisOf(temporaryRule, tempAwayFrom, today),
  };
}

/** The text in force when the term ends or, where that is still to come, today: nobody works by a text of the future. */
function basisOf<Terms>(rule: DatedRule<Terms>, on: CalendarDate, today: CalendarDate): Basis {
  return inForce(rule, earlier(on, today)).basis;
}

/** An award is never overdue: whether its dossier went up is not on record, and the day comes whatever happens. */
function standing({ on, dueOn }: { on: CalendarDate; dueOn: CalendarDate }, today: CalendarDate) {
  const first = earlier(on, dueOn);
  const last = first === on ? dueOn : on;
  const [state, days]: [DeadlineState, number] =
    today > last
      ? ["OVERDUE", daysBetween(last, today)]
      : today > first
        ? ["OPEN", daysBetween(today, last)]
        : ["AHEAD", daysBetween(today, first)];
  // Only between the two days are working days counted.
  const calendar: CalendarStanding = first === last ? "ANNOUNCED" : calendarStanding(first, last);
  return { on, dueOn, state, days, calendar };
}
