import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Lateness } from "../deadline";
import { type Attendance, type AudienceNumbers, everyone, sumAttendance, sumNumbers } from "../participation";
import { type StudyAudience, type StudyMode, type StudyStatus, studyAudiences, studyModes } from "../terms";

/** What is on record of one audience; an audience nobody entered is missing. */
export type NumbersByAudience = Partial<Record<StudyAudience, AudienceNumbers>>;

/** One line of the official table: a unit, one of its cells, or the sum of all. */
export type ReportRow = {
  id: string;
  name: string;
  /** Members on the list of the day it was taken; null where that is not known. */
  headcount: number | null;
  sessionCount: number;
  modes: readonly StudyMode[];
  numbers: NumbersByAudience;
  /** Every audience but the cadres, who are among the members. */
  everyone: Attendance;
  /** Null while nobody has counted. */
  essays: number | null;
  commitments: number | null;
  /** Number and date of the action programme; of a sum, how many there are. */
  programme: { number: string; on: CalendarDate } | number | null;
  speakers: readonly string[];
  /** Where the unit stands, for the notes; null of a cell and of the sum. */
  standing: { status: StudyStatus; lateness: Lateness | null; below: boolean } | null;
};

/** The sum of a table: persons are added, rates follow from the sums, and what nobody has entered stays unknown. */
export function totalRow(rows: readonly ReportRow[]): ReportRow {
  return {
    id: "total",
    name: "",
    headcount: sumKnown(rows.map(({ headcount }) => headcount)),
    sessionCount: rows.reduce((sum, { sessionCount }) => sum + sessionCount, 0),
    modes: studyModes.filter((mode) => rows.some(({ modes }) => modes.includes(mode))),
    numbers: sumAudiences(rows.map(({ numbers }) => numbers)),
    everyone: sumAttendance(rows.map((row) => row.everyone)),
    essays: sumKnown(rows.map(({ essays }) => essays)),
    commitments: sumKnown(rows.map(({ commitments }) => commitments)),
    programme: rows.filter(({ programme }) => programme !== null).length,
    speakers: [],
    standing: null,
  };
}

/** Everybody of a line. */
export function everyoneIn(numbers: NumbersByAudience): Attendance {
  return everyone(
    studyAudiences.flatMap((audience) => {
      const entered = numbers[audience];
      return entered ? [{ audience, ...entered }] : [];
    }),
  );
}

function sumAudiences(lines: readonly NumbersByAudience[]): NumbersByAudience {
  return Object.fromEntries(
    studyAudiences.flatMap((audience) => {
      const entered = lines.flatMap((numbers) => numbers[audience] ?? []);
      return entered.length > 0 ? [[audience, sumNumbers(entered)]] : [];
    }),
  );
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
