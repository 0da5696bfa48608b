import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, expect } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { getMember } from "@/lib/members/queries/get-member";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { recordEvent } from "../actions";
import { eventValues } from "../event-values";
import { getRecording } from "../queries";
import type { EventInputKind, EventValues } from "../schema";

// A unit and its secretary, who records by the form; and another unit. Each test file has a database of its own.

export const db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
afterAll(() => db.end());

export const unit: Unit = await makeUnit(db);
export const other: Unit = await makeUnit(db);
export const secretary = await makeAccount(db, {
  role: "SECRETARY",
  organizationId: unit.base.id,
  displayName: "Lê Thị Bí Thư",
});
export const viewer: Viewer = await makeSession(db, secretary);

export const decision = { decisionNumber: "15-QĐ/ĐUK", decisionOn: "01/03/2021" };
export const member = (change = {}) => makeMember(db, { organizationId: unit.cells[0].id, ...change });

/** The form as it opens, with what was typed. */
export async function form(memberId: string, kind: EventInputKind, typed: object): Promise<EventValues> {
  const recording = await getRecording(viewer, memberId);
  if (!recording) throw new Error("not in scope");
  return { ...eventValues(kind, recording), ...typed };
}

export async function record(memberId: string, kind: EventInputKind, typed: object) {
  await browseAs(db, secretary);
  return recordEvent(await form(memberId, kind, typed), randomUUID());
}

export async function recorded(memberId: string, kind: EventInputKind, typed: object): Promise<string> {
  expect(await record(memberId, kind, typed)).toEqual({ ok: true, value: { id: memberId } });
  return (
    (await pageOf(memberId)).timeline.find((event) => event.struckBy === null && event.kind === kind)?.id ??
    ""
  );
}

export async function pageOf(memberId: string) {
  const page = await getMember(viewer, memberId);
  if (!page) throw new Error("not in scope");
  return page;
}

export async function standing(memberId: string) {
  const { rows } = await db.query(
    `SELECT left_on::text, official_on::text, admitted_on::text, admission_decided_on::text, card_number, exempt_to::text,
            temp_away_to::text, suspended_from::text, probation_extended_to::text, organization_id
     FROM member WHERE id = $1`,
    [memberId],
  );
  return rows[0];
}

export const refusedAt = (field: string, sentence: string) => ({
  ok: false,
  error: { fields: { [field]: expect.stringContaining(sentence) } },
});
