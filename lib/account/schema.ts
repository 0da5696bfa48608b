import * as z from "zod";
import { recoveryCodes } from "@/lib/auth/enrolment";
import { checkRepeat, newPasswordFields } from "@/lib/auth/new-password";
import type { MessageKey } from "@/lib/i18n/message-key";

const said = (key: MessageKey): MessageKey => key;

export const nothing = z.strictObject({});

export const sessionInput = z.strictObject({ id: z.uuid() });

const present = z.string().min(1, said("auth.passwordRequired")).max(1_024, said("auth.invite.tooLong"));

export const confirmInput = z.strictObject({ present });

export const changePasswordInput = z.strictObject({ present, ...newPasswordFields }).superRefine(checkRepeat);

export const recoveryCodesInput = z.strictObject({ recoveryCodes });
