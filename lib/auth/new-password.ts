import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";

const passwordLengthAtLeast = 12;

const said = (key: MessageKey): MessageKey => key;

/**
 * A password being set, and again. Length is the only rule here, counted in characters after NFC; whether it is a common one
 * the server says.
 */
export const newPasswordFields = {
  password: z
    .string()
    .max(1_024, said("auth.invite.tooLong"))
    .transform((password) => password.normalize("NFC"))
    .refine((password) => [...password].length >= passwordLengthAtLeast, said("auth.invite.tooShort")),
  repeat: z.string().transform((password) => password.normalize("NFC")),
};

export function checkRepeat(
  { password, repeat }: { password: string; repeat: string },
  context: z.RefinementCtx,
): void {
  if (password !== repeat) {
    context.addIssue({ code: "custom", path: ["repeat"], message: said("auth.invite.different") });
  }
}

/** A password being set with a one-time link; whether the link is good, the server says. */
export const newPasswordInput = z
  .strictObject({ token: z.string().max(200), ...newPasswordFields })
  .superRefine(checkRepeat);
