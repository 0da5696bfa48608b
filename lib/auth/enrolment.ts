import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { recoveryCodeCount } from "./recovery-code";

const said = (key: MessageKey): MessageKey => key;

export const recoveryCodes = z
  .array(z.string().regex(/^[0-9a-hjkmnp-tv-z]{24}$/, said("errors.badRequest")))
  .length(recoveryCodeCount, said("errors.badRequest"))
  .refine((codes) => new Set(codes).size === codes.length, said("errors.badRequest"));

/** A key shown by the page, a code that proves it arrived, and the codes on paper. */
export const enrolmentInput = z.strictObject({
  secret: z.string().regex(/^[A-Z2-7]{32}$/, said("errors.badRequest")),
  code: z
    .string()
    .max(40, said("auth.factor.codeShape"))
    .transform((code) => code.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, said("auth.factor.codeShape"))),
  recoveryCodes,
});

export const secondStepInput = z.strictObject({
  code: z.string().min(1, said("auth.factor.codeRequired")).max(60, said("auth.factor.codeShape")),
});
