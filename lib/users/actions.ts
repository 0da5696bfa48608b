"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated, ConflictError } from "@/lib/action/domain-error";
import { withScope } from "@/lib/db/with-scope";
import { changedFields } from "@/lib/organizations/changed-fields";
import { organizationSearchKey } from "@/lib/organizations/organization-search-key";
import { accountValues } from "./account-values";
import { accountConstraints } from "./constraints";
import { findHome } from "./find-home";
import { inviteAccount } from "./invite-account";
import { canChangeAccess, canInvite, canManageAccounts } from "./policy";
import { getInstallationSettings } from "./queries/get-installation-settings";
import {
  accountInput,
  disableInput,
  installationInput,
  inviteInput,
  newAccountInput,
  resetFactorInput,
} from "./schema";

// The password hash is nobody's to read: every look at an account names its columns.
const columns = { id: true, organizationId: true, displayName: true, role: true, disabledAt: true } as const;

export const createAccount = defineAction({
  name: "account.create",
  permission: "account.manage",
  input: newAccountInput,
  load: ({ db, input }) => findHome(db, input),
  allow: ({ viewer }) => canManageAccounts(viewer),
  run: async ({ db, input: { username, displayName, role, token }, record: home }) => {
    const created = await db.account.create({
      data: { username, displayName, role, organizationId: home.id },
      select: { id: true },
    });
    await inviteAccount(db, created.id, token);
    return { value: { id: created.id, username }, subject: created.id, organizationId: home.id };
  },
  constraints: accountConstraints,
});

/** A fresh link, which is also how a forgotten password is replaced; nobody chooses a password for somebody else. */
export const renewInvite = defineAction({
  name: "account.invite",
  permission: "account.manage",
  input: inviteInput,
  load: ({ db, input }) => db.account.findUnique({ where: { id: input.id }, select: columns }),
  allow: ({ viewer, record }) => canInvite(viewer, { isDisabled: record.disabledAt !== null }),
  run: async ({ db, input: { id, token }, record }) => {
    await inviteAccount(db, id, token);
    return { value: null, subject: id, organizationId: record.organizationId };
  },
});

export const updateAccount = defineAction({
  name: "account.update",
  permission: "account.manage",
  input: accountInput,
  load: async ({ db, input }) => {
    const account = await db.account.findUnique({ where: { id: input.id }, select: columns });
    const home = await findHome(db, input);
    return account && home && { account, home };
  },
  allow: ({ viewer, record: { account, home }, input }) => {
    const staysWhereItIs = account.role === input.role && account.organizationId === home.id;
    return staysWhereItIs ? canManageAccounts(viewer) : canChangeAccess(viewer, account);
  },
  run: async ({ db, input: { id, version, displayName, role }, record: { account, home } }) => {
    const after = { displayName, role, organizationId: home.id };
    assertUpdated(
      await db.account.updateMany({ where: { id, version }, data: { ...after, version: { increment: 1 } } }),
    );
    return {
      value: null,
      subject: id,
      organizationId: home.id,
      changedFields: changedFields(account, after),
    };
  },
  conflict: {
    stored: (viewer, { id }) =>
      withScope(viewer, async (db) => {
        const account = await db.account.findUnique({
          where: { id },
          select: { id: true, version: true, displayName: true, role: true, organizationId: true },
        });
        return account && accountValues(account);
      }),
  },
  constraints: accountConstraints,
});

/** A disabled account's sessions end with it: the database ends them in the same breath. */
export const setAccountDisabled = defineAction({
  name: "account.disable",
  permission: "account.manage",
  input: disableInput,
  load: ({ db, input }) => db.account.findUnique({ where: { id: input.id }, select: columns }),
  allow: ({ viewer, record }) => canChangeAccess(viewer, record),
  run: async ({ db, input: { id, version, disabled }, record }) => {
    if (disabled === (record.disabledAt !== null)) throw new ConflictError();
    assertUpdated(
      await db.account.updateMany({
        where: { id, version },
        data: { disabledAt: disabled ? new Date() : null, version: { increment: 1 } },
      }),
    );
    return { value: null, subject: id, organizationId: record.organizationId, changedFields: ["disabledAt"] };
  },
  conflict: {
    state: async (db, { id }) => {
      const account = await db.account.findUnique({ where: { id }, select: { disabledAt: true } });
      return account && { key: account.disabledAt ? "users.states.DISABLED" : "users.account.notDisabled" };
    },
  },
  constraints: accountConstraints,
});

/** For somebody who lost the telephone and the codes; nobody sees a factor, one's own is kept on the own page. */
export const resetFactor = defineAction({
  name: "account.resetFactor",
  permission: "account.manage",
  input: resetFactorInput,
  load: ({ db, input }) => db.account.findUnique({ where: { id: input.id }, select: columns }),
  allow: ({ viewer, record }) => canChangeAccess(viewer, record),
  run: async ({ db, input: { id }, record }) => {
    await db.$executeRaw`SELECT app.reset_factor(${id}::uuid)`;
    return { value: null, subject: id, organizationId: record.organizationId };
  },
});

/** The names on every page and document. The bloc's own node of the tree carries the same name, and the version. */
export const updateInstallation = defineAction({
  name: "installation.update",
  permission: "account.manage",
  input: installationInput,
  load: async ({ db, input }) => {
    const installation = await db.installation.findUnique({ where: { id: 1 } });
    const bloc = await db.organization.findUnique({ where: { id: input.id, kind: "BLOC" } });
    return installation && bloc && { installation, bloc };
  },
  allow: ({ viewer }) => canManageAccounts(viewer),
  run: async ({ db, input: { id, version, ...names }, record: { installation, bloc } }) => {
    const name = names.bodyName;
    assertUpdated(
      await db.organization.updateMany({
        where: { id, version },
        data: { name, searchKey: organizationSearchKey({ ...bloc, name }), version: { increment: 1 } },
      }),
    );
    await db.installation.updateMany({ where: { id: 1 }, data: names });
    return {
      value: null,
      subject: bloc.id,
      organizationId: bloc.id,
      changedFields: changedFields(installation, names),
    };
  },
  conflict: { stored: (viewer) => getInstallationSettings(viewer) },
});
