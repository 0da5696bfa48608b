import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";

const passwordLengthAtLeast = 12;

const said = (key: MessageKey): MessageKey => key;

/**
 * A password being set with a one-time link. Length is the only rule here, counted in characters after NFC; whether it is
 * a common one, and whether the link is good, the server says.
 */
export const newPasswordInput = z
  .strictObject({
    token: z.string().max(200),
    password: z
      .string()
      .max(1_024, said("auth.invite.tooLong"))
      .transform((password) => password.normalize("NFC"))
      .refine((password) => [...password].length >= passwordLengthAtLeast, said("auth.invite.tooShort")),
    repeat: z.string().transform((password) => password.normalize("NFC")),
  })
  .superRefine(({ password, repeat }, context) => {
    if (password !== repeat) {
      context.addIssue({ code: "custom", path: ["repeat"], message: said("auth.invite.different") });
    }
  });
