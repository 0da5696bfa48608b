import type { CalendarDate } from "@/lib/dates/calendar-date";

/**
 * Calendar dates are ISO strings in the product and `Date` at UTC midnight at Prisma's edge; a local midnight in +07
 * would become yesterday.
 */
export function toDbDate(date: CalendarDate): Date;
export function toDbDate(date: CalendarDate | null): Date | null;
export function toDbDate(date: CalendarDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}

/** The other way round: the ISO date of what Prisma read from a `date` column. */
export function fromDbDate(date: Date): CalendarDate;
export function fromDbDate(date: Date | null): CalendarDate | null;
export function fromDbDate(date: Date | null): CalendarDate | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
