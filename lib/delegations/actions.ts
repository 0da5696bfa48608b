"use server";

import { defineAction } from "@/lib/action/define-action";
import { ConflictError, DomainError } from "@/lib/action/domain-error";
import { Prisma } from "@/lib/db/generated/client";
import { newUuidV7 } from "@/lib/uuid-v7";
import { canDelegate, canRevoke } from "./policy";
import { readDelegations } from "./read-delegations";
import { actInput, grantInput, nothing, revokeInput } from "./schema";

/** The database checks it all again: whose it is to grant, who can be a deputy, and that there is one at a time. */
export const grantDelegation = defineAction({
  name: "delegation.grant",
  permission: "delegation.grant",
  input: grantInput,
  load: ({ db, input }) =>
    db.account.findUnique({
      where: { id: input.principalId },
      select: { id: true, role: true, disabledAt: true, organizationId: true },
    }),
  allow: ({ viewer, record: { id, role, disabledAt } }) =>
    canDelegate(
      { ...viewer, isDeputy: viewer.acting !== null },
      { id, role, isDisabled: disabledAt !== null },
    ),
  run: async ({ db, input, record }) => {
    const id = newUuidV7();
    const { principalId, deputy, fromOn, untilOn, reason } = input;
    await db.$queryRaw`
      SELECT app.grant_delegation(${id}::uuid, ${principalId}::uuid, ${deputy}, ${fromOn}::date, ${untilOn}::date, ${reason})`;
    return { value: { id }, subject: id, organizationId: record.organizationId };
  },
  constraints: {
    delegation_deputy: { field: "deputy", key: "delegations.errors.deputy" },
    delegation_not_past: { field: "fromOn", key: "delegations.errors.past" },
    delegation_overlaps: { field: "fromOn", key: "delegations.errors.overlaps" },
  },
});

export const revokeDelegation = defineAction({
  name: "delegation.revoke",
  permission: "delegation.grant",
  input: revokeInput,
  load: async ({ db, input }) => {
    const row = await db.delegation.findUnique({ where: { id: input.id }, select: { organizationId: true } });
    const [delegation] = await readDelegations(db, Prisma.sql`d.id = ${input.id}::uuid`);
    return row && delegation ? { ...delegation, ...row } : null;
  },
  allow: ({ viewer, record, today }) =>
    record.revokedAt !== null ||
    record.untilOn < today ||
    canRevoke({ ...viewer, isDeputy: viewer.acting !== null }, record, today),
  run: async ({ db, input: { id, version }, record }) => {
    const [answer] = await db.$queryRaw<{ done: boolean }[]>`
      SELECT app.revoke_delegation(${id}::uuid, ${version}::int) AS done`;
    if (!answer?.done) throw new ConflictError();
    return { value: null, subject: id, organizationId: record.organizationId, changedFields: ["revokedAt"] };
  },
  conflict: {
    state: async (db, { id }) => {
      const found = await db.delegation.findUnique({ where: { id }, select: { revokedAt: true } });
      return found && { key: found.revokedAt ? "delegations.states.REVOKED" : "delegations.states.OVER" };
    },
  },
});

/** This session acts for the secretary from the next request on; the account stays the own. */
export const actAsDeputy = defineAction({
  name: "delegation.start",
  permission: "account.own",
  input: actInput,
  load: ({ db, input }) =>
    db.delegation.findUnique({ where: { id: input.id }, select: { id: true, organizationId: true } }),
  allow: () => true,
  run: async ({ db, viewer, record }) => {
    const [answer] = await db.$queryRaw<{ done: boolean }[]>`
      SELECT app.act_as(${viewer.sessionHash}, ${record.id}::uuid) AS done`;
    if (!answer?.done) throw new DomainError("delegations.errors.notInForce");
    return { value: null, subject: record.id, organizationId: record.organizationId };
  },
});

export const actAsSelf = defineAction({
  name: "delegation.stop",
  permission: "account.own",
  input: nothing,
  load: ({ viewer }) => Promise.resolve(viewer),
  allow: () => true,
  run: async ({ db, viewer }) => {
    await db.$executeRaw`SELECT app.act_as_self(${viewer.sessionHash})`;
    return {
      value: null,
      subject: viewer.acting?.delegationId ?? viewer.accountId,
      organizationId: viewer.organization.id,
    };
  },
});
