import * as z from "zod";
import { roles } from "@/lib/access/permissions";
import { secondFactorRules } from "@/lib/access/second-factor";
import type { MessageKey } from "@/lib/i18n/message-key";
import { normalizeText } from "@/lib/text/normalize";

const said = (key: MessageKey): MessageKey => key;

const requiredText = (max: number, missing: MessageKey) =>
  z
    .string()
    .max(2_000, said("users.errors.tooLong"))
    .transform(normalizeText)
    .pipe(z.string().min(1, missing).max(max, said("users.errors.tooLong")));

const username = z
  .string()
  .max(200, said("users.errors.usernameShape"))
  .transform((text) => normalizeText(text).toLowerCase())
  .pipe(
    z
      .string()
      .min(1, said("users.errors.usernameRequired"))
      .regex(/^[a-z0-9][a-z0-9.-]{1,63}$/, said("users.errors.usernameShape")),
  );

/**
 * The secret of a one-time link: 256 random bits, made in the administrator's browser. The server keeps its SHA-256 only, and its
 * answers, which are stored for repeated requests, never hold it.
 */
const token = z.string().regex(/^[\w-]{43}$/, said("errors.badRequest"));

const access = {
  displayName: requiredText(120, "users.errors.displayNameRequired"),
  role: z.enum(roles, said("users.errors.roleRequired")),
  /** The unit of a secretary; everyone else belongs to the bloc. */
  unitId: z.uuid().nullable(),
};

function checkUnit(
  { role, unitId }: { role: string; unitId: string | null },
  context: z.RefinementCtx,
): void {
  if (role === "SECRETARY" && unitId === null) {
    context.addIssue({ code: "custom", path: ["unitId"], message: said("users.errors.unitRequired") });
  }
}

export const newAccountInput = z.strictObject({ username, ...access, token }).superRefine(checkUnit);

export const accountInput = z
  .strictObject({ id: z.uuid(), version: z.int(), ...access })
  .superRefine(checkUnit);

export const inviteInput = z.strictObject({ id: z.uuid(), token });

export const resetFactorInput = z.strictObject({ id: z.uuid() });

export const disableInput = z.strictObject({ id: z.uuid(), version: z.int(), disabled: z.boolean() });

/** The settings share the version of the bloc's node, which carries the same name. */
export const installationInput = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  bodyName: requiredText(200, "users.errors.nameRequired"),
  committeeName: requiredText(200, "users.errors.nameRequired"),
  parentName: requiredText(200, "users.errors.nameRequired"),
  place: requiredText(100, "users.errors.placeRequired"),
  idleMinutes: z
    .int(said("users.errors.idleMinutes"))
    .min(5, said("users.errors.idleMinutes"))
    .max(240, said("users.errors.idleMinutes")),
  sessionHours: z
    .int(said("users.errors.sessionHours"))
    .min(1, said("users.errors.sessionHours"))
    .max(24, said("users.errors.sessionHours")),
  secondFactor: z.enum(secondFactorRules),
});
