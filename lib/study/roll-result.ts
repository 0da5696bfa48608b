import type { AudienceNumbers } from "./participation";
import type { RollState, SessionKind } from "./terms";

/** What the roll of one session says of one person. */
export type RolledEntry = { summonsId: string; kind: SessionKind; state: RollState };

type RollResult = "PRESENT" | "EXCUSED" | "UNEXCUSED" | "UNEXPLAINED";

/**
 * What a campaign says of one person in the end, however many sessions: there in any first round; else excused if any absence was.
 * Catching up never changes the first round. app.study_roll_result says the same in the database.
 */
export function resultOf(entries: readonly Omit<RolledEntry, "summonsId">[]): {
  firstRound: RollResult;
  madeUp: boolean;
} {
  const says = (kind: SessionKind, state: RollState) =>
    entries.some((entry) => entry.kind === kind && entry.state === state);
  if (says("FIRST_ROUND", "PRESENT")) return { firstRound: "PRESENT", madeUp: false };
  const firstRound = says("FIRST_ROUND", "EXCUSED")
    ? "EXCUSED"
    : says("FIRST_ROUND", "UNEXCUSED")
      ? "UNEXCUSED"
      : "UNEXPLAINED";
  return { firstRound, madeUp: says("MAKE_UP", "PRESENT") };
}

/** The members' numbers of a unit from its list and rolls: each person of the list once. */
export function numbersFromRoll(
  summonsIds: readonly string[],
  entries: readonly RolledEntry[],
): AudienceNumbers {
  const results = summonsIds.map((id) => resultOf(entries.filter(({ summonsId }) => summonsId === id)));
  const count = (firstRound: RollResult) =>
    results.filter((result) => result.firstRound === firstRound).length;
  return {
    summoned: results.length,
    present: count("PRESENT"),
    excused: count("EXCUSED"),
    unexcused: count("UNEXCUSED"),
    madeUp: results.filter(({ madeUp }) => madeUp).length,
  };
}

/** How many a roll has called, and how many of them were there. */
export type DayCount = { summoned: number; present: number };

export function countRoll(states: Iterable<RollState>): DayCount {
  const all = [...states];
  return { summoned: all.length, present: all.filter((state) => state === "PRESENT").length };
}

/**
 * The numbers of a session's day once its roll is called: the people of the list and, as many as before, those who are not on it.
 * Numbers typed before the first roll counted both together.
 */
export function dayWithRoll(stored: DayCount, rolledBefore: DayCount, rolledNow: DayCount): DayCount {
  const called = rolledBefore.summoned > 0 ? rolledBefore : rolledNow;
  const othersPresent = Math.max(0, stored.present - called.present);
  const othersSummoned = Math.max(othersPresent, stored.summoned - called.summoned);
  return {
    summoned: rolledNow.summoned + othersSummoned,
    present: rolledNow.present + othersPresent,
  };
}
