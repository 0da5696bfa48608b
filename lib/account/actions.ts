"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import { containsUsername, isCommonPassword } from "@/lib/auth/common-passwords";
import { hashPassword } from "@/lib/auth/password";
import { provePassword } from "@/lib/auth/prove-password";
import { canEndSession, canKeepOwnAccount } from "./policy";
import { readOwnSessions } from "./queries/list-own-sessions";
import { changePasswordInput, confirmInput, nothing, sessionInput } from "./schema";

export const endSession = defineAction({
  name: "session.end",
  permission: "account.own",
  input: sessionInput,
  load: async ({ db, viewer, input }) =>
    (await readOwnSessions(db, viewer)).find(({ id }) => id === input.id) ?? null,
  allow: ({ viewer, record }) => canEndSession(viewer, record),
  run: async ({ db, viewer, record }) => {
    await db.$executeRaw`SELECT app.end_own_session(${record.id}::uuid)`;
    return { value: null, subject: viewer.accountId, organizationId: viewer.organization.id };
  },
});

/** Every session of the viewer, this one too: for a lost telephone or a borrowed computer. */
export const endEverySession = defineAction({
  name: "session.endAll",
  permission: "account.own",
  input: nothing,
  load: ({ viewer }) => Promise.resolve(viewer),
  allow: ({ viewer }) => canKeepOwnAccount(viewer),
  run: async ({ db, viewer }) => {
    await db.$executeRaw`SELECT app.end_own_sessions()`;
    return { value: null, subject: viewer.accountId, organizationId: viewer.organization.id };
  },
});

/** The present password opens the change; whoever used the old one elsewhere is out. */
export const changePassword = defineAction({
  name: "password.change",
  permission: "account.own",
  input: changePasswordInput,
  load: ({ viewer }) => Promise.resolve(viewer),
  allow: ({ viewer }) => canKeepOwnAccount(viewer),
  run: async ({ db, viewer, input: { present, password } }) => {
    await provePassword(db, viewer, { password: present, field: "present" });
    if (isCommonPassword(password) || containsUsername(password, viewer.username)) {
      throw new DomainError("errors.checkFields", { fields: { password: "auth.invite.tooCommon" } });
    }
    await db.$executeRaw`SELECT app.change_own_password(${await hashPassword(password)}, ${viewer.sessionHash})`;
    return { value: null, subject: viewer.accountId, organizationId: viewer.organization.id };
  },
});

/** The password again, for the acts that ask who is at the keyboard; counts for ten minutes in this session. */
export const confirmIdentity = defineAction({
  name: "identity.confirm",
  permission: "account.own",
  input: confirmInput,
  load: ({ viewer }) => Promise.resolve(viewer),
  allow: ({ viewer }) => canKeepOwnAccount(viewer),
  run: async ({ db, viewer, input: { present } }) => {
    await provePassword(db, viewer, { password: present, field: "present" });
    await db.$executeRaw`SELECT app.prove_own_session(${viewer.sessionHash})`;
    return { value: null, subject: viewer.accountId, organizationId: viewer.organization.id };
  },
});
