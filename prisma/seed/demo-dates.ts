import type { CalendarDate } from "@/lib/dates/calendar-date";

/** "Today" of the demonstration: the day of the founding report, 67 units with 9.145 members. */
export const businessOn: CalendarDate = "2021-03-25";

/** Memberships before this day are not known one by one: they stand in the register as its opening balance. */
export const openedOn: CalendarDate = "2019-01-01";

/** The bloc's congress counted 8.875 members; the demonstration had as many on that day, at its full size. */
export const congressOn: CalendarDate = "2020-08-31";
export const membersGainedSinceCongress = 9145 - 8875;
