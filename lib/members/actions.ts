"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated } from "@/lib/action/domain-error";
import { fromDbDate } from "@/lib/db/calendar-date";
import { ledgerConstraints } from "@/lib/ledger/constraints";
import { correctStanding } from "@/lib/ledger/correct-standing";
import { readEffectiveEvents } from "@/lib/ledger/read-events";
import { recordEvents } from "@/lib/ledger/record-events";
import { changedFields } from "@/lib/organizations/changed-fields";
import { findCell } from "@/lib/organizations/queries/find-cell";
import { assertAnotherPerson, assertEntryNotInFuture, assertNotInFuture } from "./assertions";
import { memberConstraints } from "./constraints";
import { entryEvents } from "./entry-events";
import { correctableColumns, memberColumns } from "./member-columns";
import { memberValues } from "./member-form";
import { canAddMember, canEditMember } from "./policy";
import { getMember } from "./queries/get-member";
import { createMemberInput, updateMemberInput } from "./schema";

export const createMember = defineAction({
  name: "member.create",
  permission: "member.write",
  input: createMemberInput,
  load: ({ db, input }) => findCell(db, input.cellId),
  allow: ({ viewer, record: cell, today }) => canAddMember(viewer, cell, today),
  run: async ({ db, input, record: cell, today }) => {
    const { cellId: organizationId, entry, isAnotherPerson, ...record } = input;
    assertNotInFuture(record, today);
    assertEntryNotInFuture(entry, today);
    if (!isAnotherPerson) await assertAnotherPerson(db, record);
    const { id } = await db.member.create({
      data: { ...memberColumns(record), organizationId: cell.id },
      select: { id: true },
    });
    await recordEvents(db, entryEvents({ ...record, entry, memberId: id, cellId: organizationId }, today));
    return { value: { id }, subject: id, organizationId };
  },
  constraints: {
    ...memberConstraints,
    ...ledgerConstraints,
    member_event_period_open: { key: "ledger.errors.periodClosed" },
  },
});

export const updateMember = defineAction({
  name: "member.update",
  permission: "member.write",
  input: updateMemberInput,
  load: ({ db, input }) => db.member.findUnique({ where: { id: input.id } }),
  allow: ({ viewer, record: { leftOn }, today }) =>
    canEditMember(viewer, { leftOn: fromDbDate(leftOn) }, today),
  run: async ({ db, input, record: before, today }) => {
    const { id, version, ...record } = input;
    assertNotInFuture(record, today);
    assertUpdated(
      await db.member.updateMany({
        where: { id, version },
        data: { ...correctableColumns(record), version: { increment: 1 } },
      }),
    );
    const { organizationId } = before;
    const standing = {
      admittedOn: fromDbDate(before.admittedOn),
      officialOn: fromDbDate(before.officialOn),
      exemptFrom: fromDbDate(before.exemptFrom),
      exemptTo: fromDbDate(before.exemptTo),
    };
    const events = await readEffectiveEvents(db, [id]);
    await recordEvents(
      db,
      correctStanding({ memberId: id, cellId: organizationId }, standing, record, events),
    );
    return {
      value: { id },
      subject: id,
      organizationId,
      changedFields: changedFields(before, memberColumns(record)),
    };
  },
  conflict: {
    stored: async (viewer, { id }) => {
      const page = await getMember(viewer, id);
      return page && memberValues(page.member);
    },
  },
  constraints: { ...memberConstraints, ...ledgerConstraints },
});
