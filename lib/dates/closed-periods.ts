import { addDays, type CalendarDate } from "./calendar-date";

export type ClosedPeriod = { name: "lastMonth" | "lastQuarter" | "lastYear"; endedOn: CalendarDate };

/** The last days of the month, the quarter and the year that closed before today: the days reports are made of. */
export function closedPeriods(today: CalendarDate): ClosedPeriod[] {
  const [year = "", month = ""] = today.split("-");
  const quarterMonth = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, "0");
  return [
    { name: "lastMonth", endedOn: addDays(`${year}-${month}-01`, -1) },
    { name: "lastQuarter", endedOn: addDays(`${year}-${quarterMonth}-01`, -1) },
    { name: "lastYear", endedOn: addDays(`${year}-01-01`, -1) },
  ];
}
