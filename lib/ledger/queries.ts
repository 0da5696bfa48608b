import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { CellChoice } from "@/lib/members/member-form";
import { isCell } from "@/lib/organizations/kinds";
import { listUnitOptions } from "@/lib/organizations/queries/list-unit-options";
import { standingOf } from "./member-standing";
import { canCorrectEvents, correctionRefusal, possibleEvents } from "./policy";
import { type EventSubject, readSubject } from "./read-subject";
import { readTimeline } from "./read-timeline";
import type { Correcting, Recording } from "./recording";
import { otherHalf, timelineOf } from "./timeline";

/** What the form for an event begins with, or null for a member who is not in scope. */
export async function getRecording(viewer: Viewer, memberId: string): Promise<Recording | null> {
  if (!z.uuid().safeParse(memberId).success) return null;
  return withScope(viewer, async (db) => {
    const subject = await readSubject(db, memberId);
    if (!subject) return null;
    const base = await startOf(db, subject);
    const possible = possibleEvents(subject.standing, viewer, viewer.today).filter(
      (kind) => kind !== "MOVE" || base.otherCells.length > 0,
    );
    return { ...base, possible, receivers: possible.includes("SEND") ? await receivers(db, subject) : [] };
  });
}

/** What the form that corrects an event begins with; null where there is nothing the viewer may correct. */
export async function getCorrecting(
  viewer: Viewer,
  memberId: string,
  eventId: string,
): Promise<Correcting | null> {
  if (!z.array(z.uuid()).safeParse([memberId, eventId]).success) return null;
  return withScope(viewer, async (db) => {
    const subject = await readSubject(db, memberId);
    if (!subject) return null;
    const timeline = timelineOf(await readTimeline(db, memberId));
    const asked = timeline.find(({ id }) => id === eventId);
    if (!asked || !canCorrectEvents(viewer, { isOwn: asked.organization.isOpen })) return null;
    if (correctionRefusal({ ...asked, isStruck: asked.struckBy !== null }) !== null) return null;
    const standing = timeline.filter(({ struckBy }) => struckBy === null);
    const other = otherHalf(asked, standing);
    // Of a move it is the exit that is corrected, and its other half with it.
    const event = other?.kind === "TRANSFER_OUT" ? other : asked;
    const others = subject.events.filter(({ id }) => id !== event.id && id !== other?.id && id !== asked.id);
    const start = await startOf(db, { ...subject, cellId: event.organizationId });
    return {
      ...start,
      member: standingOf(subject.columns, others),
      event,
      kind: other ? "MOVE" : event.kind,
    };
  });
}

async function startOf(db: ScopedDb, subject: EventSubject) {
  const [named] = await db.$queryRaw<{ fullName: string; cellName: string }[]>`
    SELECT m.full_name AS "fullName", o.name AS "cellName"
    FROM member m JOIN organization o ON o.id = m.organization_id WHERE m.id = ${subject.id}::uuid`;
  const units = (await listUnitOptions(db)).filter(({ kind }) => isCell(kind));
  const isSeveral = new Set(units.map(({ baseId }) => baseId)).size > 1;
  const own = units.filter(({ id, baseId }) => baseId === subject.baseId && id !== subject.cellId);
  return {
    memberId: subject.id,
    version: subject.version,
    fullName: named?.fullName ?? "",
    cellName: named?.cellName ?? "",
    cellId: units.some(({ id }) => id === subject.cellId) ? subject.cellId : null,
    cardNumber: subject.cardNumber,
    member: subject.standing,
    cells: units.map(({ id, name, baseId, baseName }) => ({
      value: id,
      label: isSeveral && id !== baseId ? `${name} · ${baseName}` : name,
    })),
    otherCells: own.map(({ id, name }) => ({ value: id, label: name })),
  };
}

async function receivers(db: ScopedDb, subject: EventSubject): Promise<CellChoice[]> {
  const units = await db.$queryRaw<{ id: string; code: string; name: string }[]>`
    SELECT id, code, name FROM app.receiving_units() WHERE id <> ${subject.baseId}::uuid`;
  return units.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }));
}
