import type { CalendarDate } from "@/lib/dates/calendar-date";

/** Somebody who may be the person a form describes. */
export type Namesake = {
  id: string;
  name: string;
  /** As far as it is known, as the screen writes it. */
  born: string;
  cell: string;
  unit: string;
  leftOn: CalendarDate | null;
};
