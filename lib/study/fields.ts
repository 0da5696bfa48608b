import * as z from "zod";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { parseDate } from "@/lib/dates/partial-date";
import type { MessageKey } from "@/lib/i18n/message-key";
import { normalizeText } from "@/lib/text/normalize";
import { parseCount } from "./parse-count";

// What forms hand over is text as typed; these say what it must become. Sentences are keys of the catalogue.

const tooLong: MessageKey = "study.errors.tooLong";
const badDate: MessageKey = "study.errors.badDate";
const badCount: MessageKey = "study.errors.badCount";

export function requiredText(maxLength: number, missing: MessageKey) {
  return z.string().transform(normalizeText).pipe(z.string().min(1, missing).max(maxLength, tooLong));
}

/** Null when nothing is written. */
export function optionalText(maxLength: number) {
  return z
    .string()
    .transform(normalizeText)
    .pipe(z.string().max(maxLength, tooLong))
    .transform((text) => (text === "" ? null : text));
}

/** A day as typed, 5/3/2021 or 05032021, as an ISO date. */
export function requiredDate(missing: MessageKey) {
  return optionalDate().transform((date, context): CalendarDate => {
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });
}

export function optionalDate() {
  return z.string().transform((text, context): CalendarDate | null => {
    if (text.trim() === "") return null;
    const date = parseDate(text);
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: badDate });
    return z.NEVER;
  });
}

/** A number of persons as typed, 126 or 1.204; null when nothing is written. */
export function optionalCount() {
  return z.string().transform((text, context): number | null => {
    if (text.trim() === "") return null;
    const count = parseCount(text);
    if (count !== null) return count;
    context.addIssue({ code: "custom", message: badCount });
    return z.NEVER;
  });
}

export function requiredCount(missing: MessageKey) {
  return optionalCount().transform((count, context): number => {
    if (count !== null) return count;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });
}

/** A record and the version of it that was on the screen. */
export const recordReference = { id: z.uuid(), version: z.int().positive() };
