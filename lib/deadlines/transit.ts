import { addMonths, type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { addWorkingDays, workingDaysBetween } from "@/lib/dates/working-days";
import { inForce } from "./dated-rule";
import { transitRule } from "./rules";

/** LATE asks for an explanation; BEYOND is for the receiving committee to treat as "tự ý bỏ sinh hoạt đảng". */
export type TransitMark = "NONE" | "LATE" | "BEYOND";

export type TransitStanding = {
  daysElapsed: number;
  workingDaysElapsed: number;
  mark: TransitMark;
  /** Last days to present the introduction paper, and to be taken on at all. */
  presentBy: CalendarDate;
  receiveBy: CalendarDate;
};

/** How long a member on the way between two organisations has been so, from the date of the introduction paper. */
export function transitStanding(sentOn: CalendarDate, today: CalendarDate): TransitStanding {
  const { workingDays, months } = inForce(transitRule, sentOn);
  const presentBy = addWorkingDays(sentOn, workingDays);
  const receiveBy = addMonths(sentOn, months);
  return {
    daysElapsed: daysBetween(sentOn, today),
    workingDaysElapsed: workingDaysBetween(sentOn, today),
    mark: today > receiveBy ? "BEYOND" : today > presentBy ? "LATE" : "NONE",
    presentBy,
    receiveBy,
  };
}
