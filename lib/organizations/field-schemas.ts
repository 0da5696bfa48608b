import * as z from "zod";
import { parseDate } from "@/lib/dates/partial-date";
import type { MessageKey } from "@/lib/i18n/message-key";
import { normalizeText } from "@/lib/text/normalize";

/** A sentence of the catalogue, checked to be one. */
export const said = (key: MessageKey): MessageKey => key;

export const cleanText = (max: number) =>
  z
    .string()
    .max(2_000, said("organizations.errors.tooLong"))
    .transform(normalizeText)
    .pipe(z.string().max(max, said("organizations.errors.tooLong")));

export const requiredText = (max: number, missing: MessageKey) =>
  cleanText(max).pipe(z.string().min(1, missing));

export const optionalText = (max: number) => cleanText(max).transform((text) => text || null);

/** "5/3/2020" and the like, or nothing. */
export const optionalDate = z
  .string()
  .max(100, said("organizations.errors.dateInvalid"))
  .transform((text, context) => {
    if (normalizeText(text) === "") return null;
    const date = parseDate(text);
    if (date === null)
      context.addIssue({ code: "custom", message: said("organizations.errors.dateInvalid") });
    return date;
  });

export const requiredDate = (missing: MessageKey) =>
  optionalDate.transform((date, context) => {
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });

/** `new` and `acts` are pages beside the units' pages. */
const pages = ["NEW", "ACTS", "EXPORT"];

export const organizationCode = z
  .string()
  .transform((text) => normalizeText(text).toUpperCase())
  .pipe(
    z
      .string()
      .min(1, said("organizations.errors.codeRequired"))
      .regex(/^[A-Z0-9][A-Z0-9.-]{0,31}$/, said("organizations.errors.codeShape"))
      .refine((value) => !pages.includes(value), said("organizations.errors.codeShape")),
  );
