import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, expect } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { findViewer, type Viewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { catalogues } from "@/lib/i18n/messages";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { makeAccount } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { actAsDeputy, grantDelegation } from "../actions";

// Secretaries and their deputies. Each test file has a database of its own.

const { ownerUrl, appUrl } = await testDatabase();
export const db = new pg.Pool({ connectionString: ownerUrl });
export const app = new pg.Pool({ connectionString: appUrl });
afterAll(() => Promise.all([db.end(), app.end()]));

export const sentences = catalogues.vi.delegations.errors;
export const passwordHash = "$argon2id$";
export const until = addDays(testToday, 5);
export type Person = { id: string; username: string };
export type Case = { unit: Unit; home: Unit; secretary: Person; deputy: Person };

/** A secretary, and the secretary of another unit, who will be the deputy. */
export async function twoSecretaries(): Promise<Case> {
  const [unit, home] = [await makeUnit(db), await makeUnit(db)];
  await makeMember(db, { organizationId: unit.cells[0].id });
  await makeMember(db, { organizationId: unit.cells[1]?.id ?? unit.cells[0].id });
  await makeMember(db, { organizationId: home.cells[0].id });
  const of = (at: Unit, displayName: string) =>
    makeAccount(db, { role: "SECRETARY", organizationId: at.base.id, passwordHash, displayName });
  return { unit, home, secretary: await of(unit, "Lê Thị Vắng"), deputy: await of(home, "Trần Văn Thay") };
}

export const ask = ({ secretary, deputy }: Pick<Case, "secretary" | "deputy">, change = {}) =>
  grantDelegation(
    {
      principalId: secretary.id,
      deputy: deputy.username,
      fromOn: formatDate(testToday),
      untilOn: formatDate(until),
      reason: "Nghỉ phép",
      ...change,
    },
    randomUUID(),
  );

export async function granted(of: Case): Promise<string> {
  await browseAs(db, of.secretary);
  const answer = await ask(of);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.id;
}

/** The session at the browser, as the next request finds it. */
export async function atBrowser(account: Person): Promise<Viewer | null> {
  const { rows } = await db.query<{ token_hash: Buffer }>(
    "SELECT token_hash FROM auth_session WHERE account_id = $1 AND acting_delegation IS NOT NULL",
    [account.id],
  );
  return rows[0] ? findViewer(new Uint8Array(rows[0].token_hash)) : null;
}

/** The deputy acts: the delegation, and the viewer from then on. */
export async function acting(): Promise<Case & { id: string; viewer: Viewer }> {
  const of = await twoSecretaries();
  const id = await granted(of);
  await browseAs(db, of.deputy);
  expect(await actAsDeputy({ id }, randomUUID())).toMatchObject({ ok: true });
  const viewer = await atBrowser(of.deputy);
  if (!viewer) throw new Error("Nobody acts");
  return { ...of, id, viewer };
}

export const countOf = async (viewer: Viewer) =>
  (await listMembers(viewer, loadMemberSearch(new URLSearchParams()))).total;
