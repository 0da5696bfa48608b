"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated, DomainError } from "@/lib/action/domain-error";
import type { ScopedDb } from "@/lib/db/with-scope";
import { ledgerConstraints } from "@/lib/ledger/constraints";
import { annulmentOf } from "@/lib/ledger/correct-standing";
import { readCopies, readEffectiveEvents } from "@/lib/ledger/read-events";
import { recordEvents } from "@/lib/ledger/record-events";
import { memberConstraints } from "@/lib/members/constraints";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import { keptValues, mergedValues, parseValues } from "./merge-values";
import { canMergeMembers } from "./policy";
import { mergeMembersInput, tellApartInput, undoMergeInput } from "./schema";

export const mergeMembers = defineAction({
  name: "member.merge",
  permission: "member.write",
  input: mergeMembersInput,
  load: async ({ db, input }) => {
    const kept = await db.member.findUnique({ where: { id: input.keptId } });
    const merged = await db.member.findUnique({ where: { id: input.mergedId } });
    return kept && merged && { kept, merged };
  },
  allow: ({ viewer }) => canMergeMembers(viewer),
  run: async ({ db, viewer, input, record: { kept, merged } }) => {
    const events = await readEffectiveEvents(db, [merged.id]);
    if (events.some(({ transferId, actId }) => transferId !== null || actId !== null)) {
      throw new DomainError("duplicates.errors.hasMoved");
    }
    // The numbers are unique: the merged record lets go of them before the kept one takes them.
    assertUpdated(
      await db.member.updateMany({
        where: { id: merged.id, version: input.mergedVersion },
        data: { cardNumber: null, recordNumber: null, version: { increment: 1 } },
      }),
    );
    await recordEvents(db, events.map(annulmentOf));
    const taken = keptValues(merged, input.take);
    const fullName = taken.fullName ?? kept.fullName;
    assertUpdated(
      await db.member.updateMany({
        where: { id: kept.id, version: input.keptVersion },
        data: {
          ...taken,
          searchKey: searchKey(fullName),
          sortKey: nameSortKey(fullName),
          version: { increment: 1 },
        },
      }),
    );
    const offices = await db.organizationOfficer.findMany({
      where: { memberId: merged.id },
      select: { id: true },
    });
    const officerIds = offices.map(({ id }) => id);
    await db.organizationOfficer.updateMany({
      where: { id: { in: officerIds } },
      data: { memberId: kept.id },
    });
    const [keptNow, mergedNow] = await Promise.all(
      [kept, merged].map(({ id }) =>
        db.member.findUniqueOrThrow({ where: { id }, select: { version: true } }),
      ),
    );
    const { id } = await db.memberMerge.create({
      data: {
        organizationId: kept.organizationId,
        keptId: kept.id,
        mergedId: merged.id,
        keptVersion: keptNow?.version ?? 0,
        mergedVersion: mergedNow?.version ?? 0,
        keptBefore: keptValues(kept, input.take),
        mergedBefore: mergedValues(merged),
        eventIds: events.map((event) => event.id),
        officerIds,
        mergedBy: viewer.accountId,
      },
      select: { id: true },
    });
    return {
      value: { id, keptId: kept.id },
      subject: kept.id,
      organizationId: kept.organizationId,
      changedFields: input.take,
    };
  },
  conflict: {
    of: async (input, db) => (await changedOf(db, input))?.id ?? null,
    state: async (db, input) => {
      const changed = await changedOf(db, input);
      return changed && { key: "duplicates.pair.changed", params: { name: changed.fullName } };
    },
  },
  constraints: { ...memberConstraints, ...ledgerConstraints },
});

export const undoMerge = defineAction({
  name: "member.unmerge",
  permission: "member.write",
  input: undoMergeInput,
  load: ({ db, input }) =>
    db.memberMerge.findFirst({
      where: { id: input.id, undoneAt: null },
      include: { kept: { select: { version: true, fullName: true } }, merged: { select: { version: true } } },
    }),
  allow: ({ viewer }) => canMergeMembers(viewer),
  run: async ({ db, record: merge }) => {
    if (merge.kept.version !== merge.keptVersion || merge.merged.version !== merge.mergedVersion) {
      throw new DomainError("duplicates.errors.changedSince", { params: { name: merge.kept.fullName } });
    }
    const kept = parseValues(merge.keptBefore);
    await db.member.update({
      where: { id: merge.keptId },
      data: {
        ...kept,
        ...(typeof kept.fullName === "string" && {
          searchKey: searchKey(kept.fullName),
          sortKey: nameSortKey(kept.fullName),
        }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await db.member.update({
      where: { id: merge.mergedId },
      data: { ...parseValues(merge.mergedBefore), version: { increment: 1 } },
      select: { id: true },
    });
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
    return { value: null, subject: merge.keptId, organizationId: merge.organizationId };
  },
  constraints: { ...memberConstraints, ...ledgerConstraints },
});

export const tellApart = defineAction({
  name: "member.tellApart",
  permission: "member.write",
  input: tellApartInput,
  load: async ({ db, input }) => {
    const people = await db.member.findMany({
      where: { id: { in: [input.firstId, input.secondId] } },
      select: { id: true, organizationId: true },
      orderBy: { id: "asc" },
    });
    const [first, second] = people;
    return first && second ? { first, second } : null;
  },
  allow: ({ viewer }) => canMergeMembers(viewer),
  run: async ({ db, viewer, record: { first, second } }) => {
    await db.distinctPair.createMany({
      data: [
        {
          firstId: first.id,
          secondId: second.id,
          organizationId: first.organizationId,
          decidedBy: viewer.accountId,
        },
      ],
      skipDuplicates: true,
    });
    return { value: null, subject: first.id, organizationId: first.organizationId };
  },
});

type Versions = { keptId: string; keptVersion: number; mergedId: string; mergedVersion: number };

/** Which of two records is no longer at the version that was looked at. */
async function changedOf(db: ScopedDb, { keptId, keptVersion, mergedId, mergedVersion }: Versions) {
  return db.member.findFirst({
    where: {
      OR: [
        { id: keptId, version: { not: keptVersion } },
        { id: mergedId, version: { not: mergedVersion } },
      ],
    },
    select: { id: true, fullName: true },
  });
}
