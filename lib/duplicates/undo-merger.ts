import "server-only";
import { assertUpdated, DomainError } from "@/lib/action/domain-error";
import type { MemberMerge, Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { readCopies } from "@/lib/ledger/read-events";
import { recordEvents } from "@/lib/ledger/record-events";
import { nameKeys, parseValues } from "./merge-values";

/** A merger that stands, and the name of the record that was kept. */
type Undoing = { db: ScopedDb; merge: MemberMerge; name: string };

/** Makes two records of one again. Refused, by name, once either was changed since. */
export async function undoMerger({ db, merge, name }: Undoing): Promise<void> {
  const restore = async (id: string, version: number, data: Prisma.MemberUpdateManyMutationInput) => {
    const { count } = await db.member.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("duplicates.errors.changedSince", { params: { name } });
  };
  const kept = parseValues(merge.keptBefore);
  await restore(merge.keptId, merge.keptVersion, { ...kept, ...nameKeys(kept.fullName) });
  await restore(merge.mergedId, merge.mergedVersion, parseValues(merge.mergedBefore));
  await db.organizationOfficer.updateMany({
    where: { id: { in: merge.officerIds }, memberId: merge.keptId },
    data: { memberId: merge.mergedId },
  });
  await recordEvents(db, await readCopies(db, merge.eventIds));
  assertUpdated(
    await db.memberMerge.updateMany({
      where: { id: merge.id, undoneAt: null },
      data: { undoneAt: new Date() },
    }),
  );
}
