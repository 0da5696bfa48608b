import type { CalendarDate } from "@/lib/dates/calendar-date";
import { addWorkingDays } from "@/lib/dates/working-days";
import { inForce } from "./dated-rule";
import { ceremonyRule } from "./rules";

/**
 * The last day for the admission ceremony, counted from the day the chi bộ received the decision; where that is not on
 * record from the decision itself, which never ends later.
 */
export function ceremonyDue(decidedOn: CalendarDate, receivedOn: CalendarDate | null = null): CalendarDate {
  const { workingDays, countedFrom } = inForce(ceremonyRule, decidedOn);
  return addWorkingDays(countedFrom === "RECEIPT" ? (receivedOn ?? decidedOn) : decidedOn, workingDays);
}
