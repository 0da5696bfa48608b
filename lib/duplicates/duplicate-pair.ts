import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Likeness } from "./likeness";

/** One of two like records, as the list of pairs shows it. */
export type Candidate = {
  id: string;
  name: string;
  born: string;
  unit: string;
  cell: string;
  admittedOn: CalendarDate;
  card: string | null;
  leftOn: CalendarDate | null;
};

export type DuplicatePair = { likeness: Likeness; first: Candidate; second: Candidate };

/** A merger that can be seen, and undone while nothing came after it. */
export type Merger = { id: string; keptId: string; name: string; mergedOn: CalendarDate };

/** The page of a pair: two ids in order. */
export function pairHref(firstId: string, secondId: string): string {
  return `/members/duplicates/${[firstId, secondId].toSorted().join("_")}`;
}
