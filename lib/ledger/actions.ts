"use server";

import { defineAction } from "@/lib/action/define-action";
import { ConflictError } from "@/lib/action/domain-error";
import type { ScopedDb } from "@/lib/db/with-scope";
import { memberConstraints } from "@/lib/members/constraints";
import { ledgerConstraints } from "./constraints";
import { annulByHand, correctByHand } from "./correct-by-hand";
import { loadCorrectable } from "./load-correctable";
import { memberConflict, newestEvent } from "./member-conflict";
import { canCorrectEvents, possibleEvents } from "./policy";
import { lockSubject } from "./read-subject";
import { recordByHand } from "./record-by-hand";
import { annulEventInput, eventInput } from "./schema";

const constraints = { ...memberConstraints, ...ledgerConstraints };

export const recordEvent = defineAction({
  name: "event.record",
  permission: "member.write",
  input: eventInput,
  load: async ({ db, input }) => {
    const subject = await lockSubject(db, input.memberId);
    if (subject && subject.version !== input.version) throw new ConflictError();
    return subject;
  },
  allow: ({ viewer, record, input, today }) =>
    input.correctsId === null &&
    possibleEvents(record.standing, viewer, today).some((kind) => kind === input.kind),
  run: async ({ db, input, record: subject, today }) => {
    await recordByHand({ db, input, subject, today });
    return {
      value: { id: subject.id },
      subject: subject.id,
      organizationId: subject.cellId,
      changedFields: [input.kind],
    };
  },
  conflict: memberConflict,
  constraints,
});

export const correctEvent = defineAction({
  name: "event.correct",
  permission: "member.write",
  input: eventInput,
  load: async ({ db, input }) => {
    const found = await loadCorrectable(db, input.correctsId);
    if (found && found.subject.version !== input.version) throw new ConflictError();
    return found?.subject.id === input.memberId ? found : null;
  },
  allow: ({ viewer, record }) => canCorrectEvents(viewer, record),
  run: async ({ db, input, record: { subject, eventId, organizationId }, today }) => {
    await correctByHand({ db, subject, eventId }, input, today);
    return { value: { id: subject.id }, subject: subject.id, organizationId, changedFields: [input.kind] };
  },
  conflict: memberConflict,
  constraints,
});

export const annulEvent = defineAction({
  name: "event.annul",
  permission: "member.write",
  input: annulEventInput,
  load: ({ db, input }) => loadCorrectable(db, input.eventId),
  allow: ({ viewer, record }) => canCorrectEvents(viewer, record),
  run: async ({ db, input, record: { subject, eventId, organizationId } }) => {
    const annulled = await annulByHand({ db, subject, eventId }, input.correctionReason);
    return {
      value: { id: subject.id },
      subject: subject.id,
      organizationId,
      changedFields: annulled.map(({ kind }) => kind),
    };
  },
  conflict: {
    of: async ({ eventId }, db) => (await memberOf(db, eventId))?.memberId ?? null,
    state: async (db, { eventId }) => {
      const of = await memberOf(db, eventId);
      return of && newestEvent(db, of);
    },
  },
  constraints,
});

function memberOf(db: ScopedDb, eventId: string) {
  return db.memberEvent.findUnique({ where: { id: eventId }, select: { memberId: true } });
}
