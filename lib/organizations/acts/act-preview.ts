import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ActKind } from "./act-kinds";
import type { ActLine } from "./act-plan";

/** Why an act cannot be recorded as things stand; the people or units in the way are named. */
export type Obstacle = {
  kind: "TRANSIT" | "LATER" | "CLOSED" | "OFFICERS";
  /** The first few. */
  names: readonly string[];
  count: number;
};

/** What an act would do, before anything is written. */
export type ActPreview = {
  kind: ActKind;
  effectiveOn: CalendarDate;
  lines: readonly ActLine[];
  moved: number;
  handedOver: number;
  obstacles: readonly Obstacle[];
  notes: ActNotes;
  /** Handed back with the order: exactly this, or nothing. */
  fingerprint: string;
};

/** What follows from an act beside the members. */
export type ActNotes = {
  /** Officers whose office ends. */
  officers: number;
  /** Base organisations that end: their accounts stay. */
  basesEnded: number;
  /** Open campaigns in which an ended organisation has its place. */
  campaigns: number;
};
