import "server-only";
import type * as z from "zod";
import { assertUpdated, DomainError } from "@/lib/action/domain-error";
import type { Member } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { annulmentOf } from "@/lib/ledger/correct-standing";
import { readEffectiveEvents } from "@/lib/ledger/read-events";
import { recordEvents } from "@/lib/ledger/record-events";
import { keptValues, mergedValues, nameKeys } from "./merge-values";
import type { mergeMembersInput } from "./schema";

type Merge = {
  db: ScopedDb;
  input: z.output<typeof mergeMembersInput>;
  kept: Member;
  merged: Member;
  mergedBy: string;
};

/** Makes one person of two records, with all that undoing needs. Answers the merger's id. */
export async function mergeRecords({ db, input, kept, merged, mergedBy }: Merge): Promise<string> {
  // The numbers are unique: the merged record lets go of them before the kept one takes them.
  assertUpdated(
    await db.member.updateMany({
      where: { id: merged.id, version: input.mergedVersion },
      data: { cardNumber: null, recordNumber: null, version: { increment: 1 } },
    }),
  );
  const eventIds = await takeBackEvents(db, merged.id);
  const taken = keptValues(merged, input.take);
  assertUpdated(
    await db.member.updateMany({
      where: { id: kept.id, version: input.keptVersion },
      data: { ...taken, ...nameKeys(taken.fullName), version: { increment: 1 } },
    }),
  );
  const officerIds = await handOverOffices(db, { from: merged.id, to: kept.id });
  const { id } = await db.memberMerge.create({
    data: {
      organizationId: kept.organizationId,
      keptId: kept.id,
      mergedId: merged.id,
      // As they are now, the ledger's own changes of them included.
      keptVersion: await versionOf(db, kept.id),
      mergedVersion: await versionOf(db, merged.id),
      keptBefore: keptValues(kept, input.take),
      mergedBefore: mergedValues(merged),
      eventIds,
      officerIds,
      mergedBy,
    },
    select: { id: true },
  });
  return id;
}

/** Answers which they were. */
async function takeBackEvents(db: ScopedDb, memberId: string): Promise<string[]> {
  const events = await readEffectiveEvents(db, [memberId]);
  if (events.some(({ transferId, actId }) => transferId !== null || actId !== null)) {
    throw new DomainError("duplicates.errors.hasMoved");
  }
  await recordEvents(db, events.map(annulmentOf));
  return events.map(({ id }) => id);
}

/** Answers which they were. */
async function handOverOffices(db: ScopedDb, { from, to }: { from: string; to: string }): Promise<string[]> {
  const offices = await db.organizationOfficer.findMany({ where: { memberId: from }, select: { id: true } });
  const ids = offices.map(({ id }) => id);
  await db.organizationOfficer.updateMany({ where: { id: { in: ids } }, data: { memberId: to } });
  return ids;
}

async function versionOf(db: ScopedDb, id: string): Promise<number> {
  return (await db.member.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
}
