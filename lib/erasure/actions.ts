"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import { formatDate } from "@/lib/dates/partial-date";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import type { ScopedDb } from "@/lib/db/with-scope";
import { newUuidV7 } from "@/lib/uuid-v7";
import { erasedNameKeys } from "./erased-name";
import { canAskErasure, canDecideErasure, canWithdrawErasure } from "./policy";
import { readErasureReach } from "./read-erasure-reach";
import { askErasureInput, erasureInput, refuseErasureInput } from "./schema";

/** Asks that a person be erased, on a paper; somebody else decides. */
export const askErasure = defineAction({
  name: "person.askErasure",
  permission: "person.erase",
  input: askErasureInput,
  load: ({ db, input }) =>
    db.member.findUnique({ where: { id: input.memberId }, select: { id: true, organizationId: true } }),
  allow: ({ viewer }) => canAskErasure(viewer),
  constraints: { person_erasure_one_open: { key: "erasure.errors.alreadyAsked" } },
  run: async ({ db, viewer, input, record: { id: memberId, organizationId }, today }) => {
    if (input.paperOn > today)
      throw new DomainError("errors.checkFields", {
        fields: { paperOn: "ledger.errors.future" },
        params: { today: formatDate(today) },
      });
    await refuseObstacle(db, memberId);
    const { ground, paperNumber, paperOn } = input;
    // Written by hand: Prisma would also write the columns that only the act itself may fill.
    await db.$executeRaw`
      INSERT INTO person_erasure (id, member_id, organization_id, ground, paper_number, paper_on, asked_by, asked_by_name)
      VALUES (${newUuidV7()}::uuid, ${memberId}::uuid, ${organizationId}::uuid, ${ground}::erasure_ground, ${paperNumber},
        ${paperOn}::date, ${viewer.accountId}::uuid, ${viewer.displayName})`;
    return { value: { memberId }, subject: memberId, organizationId };
  },
});

export const withdrawErasure = defineAction({
  name: "person.withdrawErasure",
  permission: "person.erase",
  input: erasureInput,
  load: ({ db, input }) => findErasure(db, input.id),
  allow: ({ viewer, record }) => canWithdrawErasure(viewer, record),
  run: async ({ db, viewer, record }) => {
    await decide(db, record, { status: "WITHDRAWN", by: viewer });
    return { value: null, subject: record.memberId, organizationId: record.organizationId };
  },
});

export const refuseErasure = defineAction({
  name: "person.refuseErasure",
  permission: "person.erase",
  input: refuseErasureInput,
  load: ({ db, input }) => findErasure(db, input.id),
  allow: ({ viewer, record }) => canDecideErasure(viewer, record),
  run: async ({ db, viewer, input, record }) => {
    await decide(db, record, { status: "REFUSED", by: viewer, refusalReason: input.refusalReason });
    return { value: null, subject: record.memberId, organizationId: record.organizationId };
  },
});

/** Empties everything that says who the person was, for good. The act's line in the trail takes the payloads along. */
export const erasePerson = defineAction({
  name: "person.erase",
  permission: "person.erase",
  input: erasureInput,
  load: ({ db, input }) => findErasure(db, input.id),
  allow: ({ viewer, record }) => canDecideErasure(viewer, record),
  run: async ({ db, record }) => {
    await allowLongStatements(db);
    const [name, search, sort] = erasedNameKeys;
    const [answer] = await db.$queryRaw<{ done: boolean }[]>`
      SELECT app.erase_person(${record.id}::uuid, ${name}, ${search}, ${sort}) AS done`;
    if (!answer?.done) {
      await refuseObstacle(db, record.memberId);
      throw new DomainError("erasure.errors.decided");
    }
    return { value: null, subject: record.memberId, organizationId: record.organizationId };
  },
});

/** An erasure that waits to be decided; whoever else decides it waits for this one. */
async function findErasure(db: ScopedDb, id: string) {
  await db.$executeRaw`SELECT FROM person_erasure WHERE id = ${id}::uuid FOR UPDATE`;
  return db.personErasure.findFirst({
    where: { id, status: "ASKED" },
    select: { id: true, memberId: true, organizationId: true, status: true, askedBy: true },
  });
}

type Decision = {
  status: "WITHDRAWN" | "REFUSED";
  by: { accountId: string; displayName: string };
  refusalReason?: string;
};

async function decide(db: ScopedDb, { id }: { id: string }, { by, ...decision }: Decision): Promise<void> {
  await db.personErasure.updateMany({
    where: { id },
    data: { ...decision, decidedAt: new Date(), decidedBy: by.accountId, decidedByName: by.displayName },
  });
}

async function refuseObstacle(db: ScopedDb, memberId: string): Promise<void> {
  const reach = await readErasureReach(db, memberId);
  if (reach?.obstacle) throw new DomainError(`erasure.obstacles.${reach.obstacle}`);
}
