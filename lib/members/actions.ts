"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated } from "@/lib/action/domain-error";
import { fromDbDate, toDbDate } from "@/lib/db/calendar-date";
import { changedFields } from "@/lib/organizations/changed-fields";
import { assertAnotherPerson, assertNotInFuture } from "./assertions";
import { memberConstraints } from "./constraints";
import { memberColumns } from "./member-columns";
import { membershipStart } from "./membership-start";
import { canAddMember, canEditMember } from "./policy";
import { createMemberInput, updateMemberInput } from "./schema";

export const createMember = defineAction({
  name: "member.create",
  permission: "member.write",
  input: createMemberInput,
  load: async ({ db, input }) => {
    const cell = await db.organization.findUnique({
      where: { id: input.cellId },
      select: { id: true, kind: true, validTo: true },
    });
    return cell && { ...cell, validTo: fromDbDate(cell.validTo) };
  },
  allow: ({ viewer, record: cell, today }) => canAddMember(viewer, cell, today),
  run: async ({ db, input, record: cell, today }) => {
    const { cellId: organizationId, isAnotherPerson, ...record } = input;
    assertNotInFuture(record, today);
    if (!isAnotherPerson) await assertAnotherPerson(db, record);
    const { id } = await db.member.create({
      data: { ...memberColumns(record), organizationId: cell.id },
      select: { id: true },
    });
    const { startsOn, startReason } = membershipStart(record.admittedOn, today);
    await db.membership.create({
      data: { memberId: id, organizationId, startsOn: toDbDate(startsOn), startReason },
      select: { id: true },
    });
    return { value: { id }, subject: id, organizationId };
  },
  constraints: memberConstraints,
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
    const columns = memberColumns(record);
    assertUpdated(
      await db.member.updateMany({ where: { id, version }, data: { ...columns, version: { increment: 1 } } }),
    );
    const { organizationId } = before;
    return { value: { id }, subject: id, organizationId, changedFields: changedFields(before, columns) };
  },
  constraints: memberConstraints,
});
