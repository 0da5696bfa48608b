"use server";

import { defineAction } from "@/lib/action/define-action";
import { assertUpdated, ConflictError, DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { fromDbDate, toDbDate } from "@/lib/db/calendar-date";
import { canAddMember } from "@/lib/members/policy";
import { findCell } from "@/lib/organizations/queries/find-cell";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { addGuestInput, endGuestInput } from "./schema";

export const addGuest = defineAction({
  name: "guest.add",
  permission: "member.write",
  input: addGuestInput,
  load: ({ db, input }) => findCell(db, input.cellId),
  allow: ({ viewer, record: cell, today }) => canAddMember(viewer, cell, today),
  run: async ({ db, input, record: cell, today }) => {
    refuseFuture({ paperOn: input.paperOn, startsOn: input.startsOn }, today);
    const { cellId, bornOn, ...guest } = input;
    const { id } = await db.temporaryGuest.create({
      data: {
        ...guest,
        organizationId: cellId,
        sortKey: nameSortKey(guest.fullName),
        bornOn: toDbDate(bornOn.on),
        bornPrecision: bornOn.precision,
        paperOn: toDbDate(guest.paperOn),
        startsOn: toDbDate(guest.startsOn),
        untilOn: toDbDate(guest.untilOn),
      },
      select: { id: true },
    });
    return { value: { id }, subject: id, organizationId: cell.id };
  },
});

export const endGuest = defineAction({
  name: "guest.end",
  permission: "member.write",
  input: endGuestInput,
  load: ({ db, input }) => db.temporaryGuest.findUnique({ where: { id: input.id } }),
  allow: () => true,
  run: async ({ db, input: { id, version, endedOn }, record, today }) => {
    if (record.endedOn !== null) throw new ConflictError();
    refuseFuture({ endedOn }, today);
    const start = fromDbDate(record.startsOn);
    if (endedOn < start)
      throw new DomainError("errors.checkFields", {
        fields: { endedOn: "ledger.errors.endBeforeStart" },
        params: { date: formatDate(start) },
      });
    assertUpdated(
      await db.temporaryGuest.updateMany({
        where: { id, version, endedOn: null },
        data: { endedOn: toDbDate(endedOn), version: { increment: 1 } },
      }),
    );
    return { value: { id }, subject: id, organizationId: record.organizationId, changedFields: ["endedOn"] };
  },
  conflict: {
    state: async (db, { id }) => {
      const guest = await db.temporaryGuest.findUnique({ where: { id }, select: { endedOn: true } });
      const endedOn = fromDbDate(guest?.endedOn ?? null);
      return endedOn === null ? null : { key: "guests.endedNow", params: { date: formatDate(endedOn) } };
    },
  },
});

function refuseFuture(days: Readonly<Record<string, CalendarDate>>, today: CalendarDate): void {
  const late = Object.keys(days).filter((field) => (days[field] ?? "") > today);
  if (late.length === 0) return;
  throw new DomainError("errors.checkFields", {
    fields: Object.fromEntries(late.map((field) => [field, "ledger.errors.future"] as const)),
    params: { today: formatDate(today) },
  });
}
