import type { DatePrecision } from "@/lib/dates/partial-date";

/** Built-in formats that show a date in Western and Vietnamese settings; 17 is mmm-yy. */
const builtInDates = new Set([14, 15, 16, 17, 22]);
const dayMs = 86_400_000;

/**
 * How much of a date a number format shows; null when it is no date. "7/1968" typed into Excel
 * becomes the first of July behind "mmm-yy": what the person said is the month.
 */
export function datePrecision(id: number, code: string | undefined): DatePrecision | null {
  if (code === undefined) {
    if (!builtInDates.has(id)) return null;
    return id === 17 ? "MONTH" : "DAY";
  }
  const letters = (code.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "").toLowerCase();
  if (/[0#?]/.test(letters)) return null;
  if (letters.includes("d")) return "DAY";
  if (!letters.includes("y")) return null;
  return letters.includes("m") ? "MONTH" : "YEAR";
}

/**
 * The calendar day of an Excel serial number, or null outside 1900–2199. Excel believes in
 * 29/02/1900 (serial 60), so the count is one off before it.
 */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(whole >= 1 && whole < 110_000) || whole === 60) return null;
  const days = whole < 60 ? whole : whole - 1;
  return new Date(Date.UTC(1899, 11, 31) + days * dayMs).toISOString().slice(0, 10);
}
