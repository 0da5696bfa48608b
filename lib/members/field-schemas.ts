import * as z from "zod";
import { type PartialDate, parseDate, parsePartialDate } from "@/lib/dates/partial-date";
import type { MessageKey } from "@/lib/i18n/message-key";
import { normalizeText } from "@/lib/text/normalize";

/**
 * Fields of a form as zod schemas: text or a choice comes in as the form holds it, clean values go out, and an empty
 * field becomes null. A sentence is named by its key in the catalogue.
 */

/** Far beyond any limit below: only keeps a hostile body from being worked on. */
const anyText = z.string().max(2_000, keyed("members.errors.tooLong"));

/** One line of clean text that must be there. */
export function requiredText(missing: MessageKey, max: number) {
  return anyText
    .transform(normalizeText)
    .pipe(z.string().min(1, missing).max(max, keyed("members.errors.tooLong")));
}

/** One line of clean text, or null when nothing visible was typed. */
export function optionalText(max: number) {
  return anyText
    .transform(normalizeText)
    .pipe(z.string().max(max, keyed("members.errors.tooLong")))
    .transform((text) => text || null);
}

/** One of a closed set; the form holds null until something is chosen. */
export function requiredChoice<const Codes extends readonly string[]>(codes: Codes, missing: MessageKey) {
  return z
    .enum(codes)
    .nullable()
    .transform((code, context) => {
      if (code !== null) return code;
      context.addIssue({ code: "custom", message: missing });
      return z.NEVER;
    });
}

/** The id of a record to choose; the form holds null until one is. */
export function requiredId(missing: MessageKey) {
  return z
    .uuid(missing)
    .nullable()
    .transform((id, context) => {
      if (id !== null) return id;
      context.addIssue({ code: "custom", message: missing });
      return z.NEVER;
    });
}

/** A day typed as people write it, as an ISO date; null when the field is empty. */
export function optionalDate(invalid: MessageKey) {
  return anyText.transform((text, context) => {
    if (normalizeText(text) === "") return null;
    const date = parseDate(text);
    if (date === null) context.addIssue({ code: "custom", message: invalid });
    return date;
  });
}

/** As `optionalDate`, for a day that must be known. */
export function requiredDate(missing: MessageKey, invalid: MessageKey) {
  return optionalDate(invalid).transform((date, context) => {
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });
}

/** A day, a month or a year; must be known at least to the year. */
export function requiredPartialDate(missing: MessageKey, invalid: MessageKey) {
  return anyText.transform((text, context): PartialDate => {
    const date = parsePartialDate(text);
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: normalizeText(text) === "" ? missing : invalid });
    return z.NEVER;
  });
}

/** Makes the compiler check the key of a sentence where zod takes any string. */
function keyed(key: MessageKey): MessageKey {
  return key;
}
