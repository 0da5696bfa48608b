import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import type { OfficerPosition } from "@/lib/organizations/officer-positions";
import { hasOrganised } from "./status";
import type { Campaign, CampaignParticipation, UnitParticipation } from "./unit-participation";

/** Why a unit is to be reminded, the most pressing first. */
export const reminderKinds = ["late", "returned", "not-reported", "below", "not-begun"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** How near the last day of study is when a unit that has not begun is to be called. */
const nearDays = 7;

/** One reason, with the number of days that goes with it: late by, since the last session, or left. */
export type ReminderReason = { kind: ReminderKind; days: number | null };

/** A unit to be reminded in one campaign, with all there is to say to it at once. */
export type Reminder = { unit: UnitParticipation; reasons: ReminderReason[] };

export type CampaignReminders = { campaign: Campaign; reminders: Reminder[] };

/** What the list adds to a unit's figures: whom to call, and what was said to it. */
export type ReminderFacts = {
  unitId: string;
  lastHeldOn: CalendarDate | null;
  returnReason: string | null;
  officer: { fullName: string; position: OfficerPosition } | null;
};

/**
 * The units to be reminded in the campaigns that are open, late ones first. Who is late or below is the campaign's own judgement, so
 * that this list, the tiles and the home count alike. `lastHeldOn` of the unit's sessions is asked for where it is known.
 */
export function remindersOf(
  campaigns: readonly CampaignParticipation[],
  today: CalendarDate,
  lastHeldOn: (unitId: string) => CalendarDate | null = () => null,
): CampaignReminders[] {
  return campaigns
    .filter(({ campaign }) => campaign.status === "OPEN")
    .map(({ campaign, units }) => ({
      campaign,
      reminders: units
        .map((unit) => ({ unit, reasons: reasonsOf(unit, campaign, today, lastHeldOn(unit.unitId)) }))
        .filter(({ reasons }) => reasons.length > 0)
        .toSorted(byUrgency),
    }));
}

/** Those with a kind of reason, or all; campaigns with nobody left stay away. */
export function narrowReminders(
  campaigns: readonly CampaignReminders[],
  kind: ReminderKind | null,
): CampaignReminders[] {
  return campaigns
    .map(({ campaign, reminders }) => ({
      campaign,
      reminders: reminders.filter(
        ({ reasons }) => kind === null || reasons.some((reason) => reason.kind === kind),
      ),
    }))
    .filter(({ reminders }) => reminders.length > 0);
}

export function countReminders(campaigns: readonly CampaignReminders[]): number {
  return campaigns.reduce((sum, { reminders }) => sum + reminders.length, 0);
}

function reasonsOf(
  unit: UnitParticipation,
  { startsOn, endsOn }: Campaign,
  today: CalendarDate,
  lastHeldOn: CalendarDate | null,
): ReminderReason[] {
  const { status, lateness, below } = unit;
  const left = daysBetween(today, endsOn);
  const reasons: ReminderReason[] = [];
  if (lateness) reasons.push({ kind: "late", days: lateness.days });
  if (status === "RETURNED") reasons.push({ kind: "returned", days: null });
  if (status === "STUDIED")
    reasons.push({ kind: "not-reported", days: lastHeldOn === null ? null : daysBetween(lastHeldOn, today) });
  if (below) reasons.push({ kind: "below", days: null });
  if (!hasOrganised(status) && startsOn <= today && left >= 0 && left <= nearDays)
    reasons.push({ kind: "not-begun", days: left });
  return reasons;
}

/** The longest late first, then by the most pressing reason; among equals the office's order. */
function byUrgency(a: Reminder, b: Reminder): number {
  const late = (b.unit.lateness?.days ?? 0) - (a.unit.lateness?.days ?? 0);
  return late || rankOf(a) - rankOf(b) || a.unit.position - b.unit.position;
}

function rankOf({ reasons: [first] }: Reminder): number {
  return first ? reminderKinds.indexOf(first.kind) : reminderKinds.length;
}
