"use server";

import { defineAction } from "@/lib/action/define-action";
import type { ScopedDb } from "@/lib/db/with-scope";
import { ledgerConstraints } from "@/lib/ledger/constraints";
import { memberConstraints } from "@/lib/members/constraints";
import { mergeRecords } from "./merge-records";
import { canMergeMembers } from "./policy";
import { mergeMembersInput, tellApartInput, undoMergeInput } from "./schema";
import { undoMerger } from "./undo-merger";

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
    const id = await mergeRecords({ db, input, kept, merged, mergedBy: viewer.accountId });
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
      include: { kept: { select: { fullName: true } } },
    }),
  allow: ({ viewer }) => canMergeMembers(viewer),
  run: async ({ db, record: { kept, ...merge } }) => {
    await undoMerger({ db, merge, name: kept.fullName });
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
