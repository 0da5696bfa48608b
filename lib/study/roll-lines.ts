import type { CalendarDate } from "@/lib/dates/calendar-date";
import { isObject } from "../is-object";
import type { AbsentNumber } from "./absent-numbers";
import { type RollState, rollStates, type SessionKind } from "./terms";

/** A line of a unit's list and, where a session is called, what its roll says. */
export type RollLine = {
  id: string;
  listNumber: number;
  fullName: string;
  isCadre: boolean;
  /** The day they were taken onto the list after it was made; null: on it from the start. */
  addedOn: CalendarDate | null;
  cellId: string;
  cellName: string;
  /** Null: not called in this session. */
  state: RollState | null;
  reason: string | null;
  /** There in another session of the first round. */
  hasStudied: boolean;
};

/** What is typed of one person. */
export type RollMark = { state: RollState; reason: string };

export function isRollMark(mark: unknown): mark is RollMark {
  return (
    isObject(mark) && rollStates.some((state) => state === mark.state) && typeof mark.reason === "string"
  );
}

/** The marks of a roll by line; lines without one are not called. */
export type RollMarks = Readonly<Record<string, RollMark>>;

/** Whom a session calls: everybody on the list; a make-up those who were not there yet. Whoever is marked stays in sight. */
export function linesToCall(lines: readonly RollLine[], kind: SessionKind): RollLine[] {
  return lines.filter((line) => kind === "FIRST_ROUND" || !line.hasStudied || line.state !== null);
}

export function marksOf(lines: readonly RollLine[]): RollMarks {
  return Object.fromEntries(
    lines.flatMap(({ id, state, reason }) => (state ? [[id, { state, reason: reason ?? "" }]] : [])),
  );
}

/** One person's mark; null takes it away. A reason goes with an excused absence and with the proof of self-study. */
export function withMark(marks: RollMarks, id: string, state: RollState | null, reason = ""): RollMarks {
  const { [id]: _, ...others } = marks;
  return state === null ? others : { ...others, [id]: { state, reason } };
}

/** Everybody of these lines is there, but those marked absent stay absent. */
export function allPresent(marks: RollMarks, lines: readonly RollLine[]): RollMarks {
  const present = lines
    .filter(({ id }) => !marks[id])
    .map(({ id }) => [id, { state: "PRESENT" as const, reason: "" }]);
  return { ...marks, ...Object.fromEntries(present) };
}

/** A sign-in sheet typed back: the absent by number, everybody else there. Answers the numbers that are on no line. */
export function withAbsent(
  lines: readonly RollLine[],
  absent: readonly AbsentNumber[],
): { marks: RollMarks; unknown: number[] } {
  const reasons = new Map(absent.map(({ listNumber, reason }) => [listNumber, reason]));
  const marks = lines.map(({ id, listNumber }): [string, RollMark] => {
    const reason = reasons.get(listNumber);
    if (reason === undefined) return [id, { state: "PRESENT", reason: "" }];
    return [id, { state: reason === null ? "UNEXCUSED" : "EXCUSED", reason: reason ?? "" }];
  });
  const known = new Set(lines.map(({ listNumber }) => listNumber));
  return {
    marks: Object.fromEntries(marks),
    unknown: absent.flatMap(({ listNumber }) => (known.has(listNumber) ? [] : [listNumber])),
  };
}

/** The marks of entries as the action answers them. */
export function marksFrom(
  entries: readonly { summonsId: string; state: RollState; reason: string }[],
): RollMarks {
  return Object.fromEntries(entries.map(({ summonsId, state, reason }) => [summonsId, { state, reason }]));
}

/** The marks as the action takes them. */
export function entriesOf(marks: RollMarks) {
  return Object.entries(marks).map(([summonsId, { state, reason }]) => ({ summonsId, state, reason }));
}

export function countMarks(lines: readonly RollLine[], marks: RollMarks) {
  const count = (state: RollState | undefined) => lines.filter(({ id }) => marks[id]?.state === state).length;
  return {
    listed: lines.length,
    PRESENT: count("PRESENT"),
    EXCUSED: count("EXCUSED"),
    UNEXCUSED: count("UNEXCUSED"),
    uncalled: count(undefined),
  };
}

/** The lines by cell, in the order of the list. */
export function byCell(lines: readonly RollLine[]): { id: string; name: string; lines: RollLine[] }[] {
  const cells = new Map<string, { id: string; name: string; lines: RollLine[] }>();
  for (const line of lines) {
    const cell = cells.get(line.cellId) ?? { id: line.cellId, name: line.cellName, lines: [] };
    cell.lines.push(line);
    cells.set(line.cellId, cell);
  }
  return [...cells.values()];
}
