import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Period, periodOn, untilToday } from "@/lib/balance/period";
import { getBalance } from "@/lib/balance/queries";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { getOverview } from "@/lib/statistics/queries";
import type { Meeting } from "./meeting";

/** A meeting's figures on the day `on`, with what changed since another. */
export async function getMeeting(viewer: Viewer, on: CalendarDate, since: CalendarDate): Promise<Meeting> {
  const [overview, balance] = await Promise.all([
    getOverview(viewer, { on, since }),
    getBalance(viewer, null, yearUntil(on, viewer.today)),
  ]);
  return { overview, balance };
}

/** The year so far; of an earlier day the two dates, because the name of the year means as far as it has come today. */
function yearUntil(on: CalendarDate, today: CalendarDate): Period {
  const year = periodOn("YEAR", on);
  return on === today ? untilToday(year, today) : { kind: "DATES", code: null, from: year.from, to: on };
}
