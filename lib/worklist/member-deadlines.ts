import { type CalendarDate, compareDates } from "@/lib/dates/calendar-date";
import { earlier } from "@/lib/deadlines/term";
import type { MemberStanding } from "@/lib/ledger/member-standing";
import type { MemberPage } from "@/lib/members/member-page";
import type { Deadline } from "./deadline";
import { deadlinesOf } from "./deadlines-of";

/** Beyond any term a rule knows: a member's page also tells of the badge in forty years. */
const wholeLifeDays = 100 * 366;

type Facts = {
  member: Pick<MemberPage["member"], "leftOn">;
  standing: MemberStanding;
  transit: Pick<NonNullable<MemberPage["transit"]>, "sentOn"> | null;
};

/** Every term that runs for a member, what comes first first. Whoever is on no list has none but the way to the next. */
export function memberDeadlines({ member, standing, transit }: Facts, today: CalendarDate): Deadline[] {
  const isOff = member.leftOn !== null && member.leftOn <= today;
  const deadlines = deadlinesOf({ ...standing, sentOn: transit?.sentOn ?? null }, today, wholeLifeDays);
  return deadlines
    .filter(({ kind }) => !isOff || kind === "TRANSIT")
    .filter((deadline) => deadline.kind !== "BADGE" || !standing.badges.includes(deadline.level))
    .toSorted((a, b) => compareDates(earlier(a.on, a.dueOn), earlier(b.on, b.dueOn)));
}
