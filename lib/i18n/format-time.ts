import { timeZone } from "./locale";

/**
 * An instant on the office's wall clock, the same in both languages: "14:05", or "14:05 25/03/2021" with the date. Always the time
 * of Hà Nội, wherever the browser is.
 */
export function formatClockTime(instant: Date, { withDate = false }: { withDate?: boolean } = {}): string {
  const time = clock.format(instant);
  return withDate ? `${time} ${day.format(instant)}` : time;
}

const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { timeZone, day: "2-digit", month: "2-digit", year: "numeric" });
