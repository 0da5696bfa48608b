import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Balance } from "./balance";
import type { Period } from "./period";
import type { DifferenceSide } from "./schema";

/** Somebody by whom the unit's paper register and this one differ. */
type Difference = { side: DifferenceSide; name: string; note: string | null };

type Confirmation = {
  version: number;
  /** What this register counted then, and what the unit's paper register did. */
  registerCount: number;
  confirmedCount: number;
  differences: readonly Difference[];
  confirmedOn: CalendarDate;
  /** Not null: opened again, and to be confirmed once more. */
  reopenedOn: CalendarDate | null;
  reopenReason: string | null;
};

/** A quarter of a unit: what the register counts at its end, and what the unit has said to that. */
export type UnitQuarter = {
  organizationId: string;
  code: string;
  name: string;
  period: string;
  /** The quarter's last day. */
  to: CalendarDate;
  register: number;
  confirmation: Confirmation | null;
};

/** For those who work with the bloc every unit in one quarter, for a secretary the own unit in the latest ones. */
export type Quarters =
  | { of: "BLOC"; period: Period; choices: readonly Period[]; quarters: readonly UnitQuarter[] }
  | { of: "UNIT"; name: string; quarters: readonly UnitQuarter[] };

/** A unit's quarter with its count by cell, and the names on its list to point at. */
export type QuarterPage = { quarter: UnitQuarter; balance: Balance; names: readonly string[] };

const quarterStates = ["NOT_DUE", "OPEN", "REOPENED", "DIFFERENT", "MATCHED"] as const;
export type QuarterState = (typeof quarterStates)[number];

/** How far a unit is with a quarter. Confirmed with people named by whom the counts differ, it differs: that is to be put right. */
export function quarterState({ to, confirmation }: UnitQuarter, today: CalendarDate): QuarterState {
  if (confirmation?.reopenedOn === null) return confirmation.differences.length > 0 ? "DIFFERENT" : "MATCHED";
  if (confirmation) return "REOPENED";
  return to < today ? "OPEN" : "NOT_DUE";
}

export function isConfirmed({ confirmation }: Pick<UnitQuarter, "confirmation">): boolean {
  return confirmation !== null && confirmation.reopenedOn === null;
}

export function quartersHref(period: string | null = null): string {
  return period === null ? "/movements/quarters" : `/movements/quarters?period=${period}`;
}

/** The page of a unit's quarter. */
export function quarterHref(period: string, code: string): string {
  return `/movements/quarters/${period}/${code.toLowerCase()}`;
}
