import { createSerializer } from "nuqs/server";
import { asOfParser } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";

const serialize = createSerializer({ on: asOfParser, since: asOfParser });

type Days = {
  /** The day the figures are of; null is today. */
  on: CalendarDate | null;
  /** The day what changed is counted from; left out, the usual week. */
  since?: CalendarDate;
};

/** The slides, for a screen in the room. */
export function slidesHref({ on, since }: Days): string {
  return serialize("/meeting", { on, since: since ?? null });
}

/** The two pages that are handed out. */
export function handoutHref({ on, since }: Days): string {
  return serialize("/meeting/handout", { on, since: since ?? null });
}
