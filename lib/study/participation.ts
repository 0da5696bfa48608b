import type { StudyAudience } from "./terms";

/** Persons of one audience (or several), each counted once per campaign however many sessions they sat in. */
export type Attendance = {
  /** The denominator. */
  summoned: number;
  /** There in the first round. */
  present: number;
  /** Absent from the first round, caught up later (học bù). */
  madeUp: number;
};

/** All a unit says of one audience. */
export type AudienceNumbers = Attendance & { excused: number; unexcused: number };

export const noAttendance: Attendance = { summoned: 0, present: 0, madeUp: 0 };

/**
 * Tỷ lệ tham gia, final: first round and catch-up over everybody summoned, in per cent. Cut to one decimal and never
 * rounded up, so that 94,96 % shows as 94,9 % and a figure on the screen can be compared with the threshold by eye; 100 %
 * means nobody is missing. Null when nobody was summoned: there is no rate to speak of.
 */
export function participationRatePercent({ summoned, present, madeUp }: Attendance): number | null {
  return ratePercent(present + madeUp, summoned);
}

/** As `participationRatePercent`, before anybody caught up. */
export function firstRoundRatePercent({ summoned, present }: Attendance): number | null {
  return ratePercent(present, summoned);
}

/**
 * Whether the final rate reaches a threshold of at most two decimals, judged on the persons and not on the rounded
 * figure: 94,96 % is below 95 %. Null when nobody was summoned.
 */
export function meetsThreshold(
  { summoned, present, madeUp }: Attendance,
  thresholdPercent: number,
): boolean | null {
  if (summoned === 0) return null;
  return (present + madeUp) * 10_000 >= Math.round(thresholdPercent * 100) * summoned;
}

/** Neither there in the first round nor since. */
export function stillAbsent({ summoned, present, madeUp }: Attendance): number {
  return summoned - present - madeUp;
}

/** Absent from the first round without the unit having said why. */
export function unexplained({ summoned, present, excused, unexcused }: AudienceNumbers): number {
  return summoned - present - excused - unexcused;
}

/** Everybody summoned: all audiences but the cadres, who are among the members already. */
export function everyone(numbers: Iterable<Attendance & { audience: StudyAudience }>): Attendance {
  return sumAttendance([...numbers].filter((row) => row.audience !== "CADRES"));
}

export function sumAttendance(parts: Iterable<Attendance>): Attendance {
  const sum = { ...noAttendance };
  for (const part of parts) {
    sum.summoned += part.summoned;
    sum.present += part.present;
    sum.madeUp += part.madeUp;
  }
  return sum;
}

export function sumNumbers(parts: Iterable<AudienceNumbers>): AudienceNumbers {
  const rows = [...parts];
  return {
    ...sumAttendance(rows),
    excused: rows.reduce((sum, row) => sum + row.excused, 0),
    unexcused: rows.reduce((sum, row) => sum + row.unexcused, 0),
  };
}

function ratePercent(count: number, summoned: number): number | null {
  return summoned === 0 ? null : Math.floor((count * 1_000) / summoned) / 10;
}
