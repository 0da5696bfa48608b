"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import { enrolmentInput } from "@/lib/auth/enrolment";
import { sealFactorSecret } from "@/lib/auth/factor-secret";
import { hashToken } from "@/lib/auth/session-cookie";
import { stepOfCode } from "@/lib/auth/totp";
import { canEnrol, canRemoveFactor, canRenewCodes } from "./policy";
import { readOwnFactor } from "./queries/get-own-factor";
import { nothing, recoveryCodesInput } from "./schema";

/** A factor is kept once a code of it was right: a key that never reached the telephone locks nobody out. */
export const enrolFactor = defineAction({
  name: "factor.enrol",
  permission: "account.own",
  input: enrolmentInput,
  load: ({ db }) => readOwnFactor(db),
  allow: ({ viewer, record }) => canEnrol(viewer, record),
  run: async ({ db, viewer, input: { secret, code, recoveryCodes } }) => {
    const step = stepOfCode(secret, code);
    if (step === null) throw new DomainError("auth.factor.wrong", { fields: { code: "auth.factor.wrong" } });
    const [answer] = await db.$queryRaw<{ kept: boolean }[]>`
      SELECT app.enrol_own_factor(
        ${sealFactorSecret(secret, viewer.accountId)}, ${step}::bigint, ${recoveryCodes.map(hashToken)}::bytea[]) AS kept`;
    if (!answer?.kept) throw new DomainError("errors.conflict");
    return { value: null, subject: viewer.accountId, organizationId: viewer.organization.id };
  },
});

/** Ten new codes on paper; the old ones open nothing from then on. */
export const renewRecoveryCodes = defineAction({
  name: "factor.renewCodes",
  permission: "account.own",
  input: recoveryCodesInput,
  load: ({ db }) => readOwnFactor(db),
  allow: ({ viewer, record }) => canRenewCodes(viewer, record),
  run: async ({ db, viewer, input: { recoveryCodes } }) => {
    await db.$executeRaw`SELECT app.renew_own_recovery_codes(${recoveryCodes.map(hashToken)}::bytea[])`;
    return { value: null, subject: viewer.accountId, organizationId: viewer.organization.id };
  },
});

export const removeFactor = defineAction({
  name: "factor.remove",
  permission: "account.own",
  input: nothing,
  load: ({ db }) => readOwnFactor(db),
  allow: ({ viewer, record }) => canRemoveFactor(viewer, record),
  run: async ({ db, viewer }) => {
    const [answer] = await db.$queryRaw<{ removed: boolean }[]>`SELECT app.remove_own_factor() AS removed`;
    if (!answer?.removed) throw new DomainError("errors.notAllowed");
    return { value: null, subject: viewer.accountId, organizationId: viewer.organization.id };
  },
});
