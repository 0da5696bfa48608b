import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { findViewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { withScope } from "@/lib/db/with-scope";
import { testToday } from "@/prisma/factories/bloc";
import { actAsDeputy, revokeDelegation } from "./actions";
import {
  acting,
  ask,
  type Case,
  countOf,
  db,
  sentences,
  twoSecretaries,
  until,
} from "./test-support/deputies";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

afterEach(() => db.query("UPDATE installation SET business_on = $1", [testToday]));

describe("it ends at once", () => {
  const ends: [string, (of: Case & { id: string }) => Promise<unknown>][] = [
    ["on the day after", () => db.query("UPDATE installation SET business_on = $1", [addDays(until, 1)])],
    [
      "when it is revoked",
      async ({ secretary, id }) => {
        await browseAs(db, secretary);
        expect(await revokeDelegation({ id, version: 1 }, randomUUID())).toMatchObject({ ok: true });
      },
    ],
    [
      "when the secretary is disabled",
      ({ secretary }) => db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [secretary.id]),
    ],
    [
      "when the secretary moves",
      ({ secretary, home }) =>
        db.query("UPDATE account SET organization_id = $2 WHERE id = $1", [secretary.id, home.base.id]),
    ],
    [
      "when the secretary gets another role",
      ({ secretary }) =>
        db.query(
          "UPDATE account SET role = 'STAFF', organization_id = (SELECT id FROM organization WHERE kind = 'BLOC') WHERE id = $1",
          [secretary.id],
        ),
    ],
  ];

  it.each(ends)("%s: the next statement is the deputy's own", async (_, end) => {
    const of = await acting();
    expect(await countOf(of.viewer)).toBe(2);
    await end(of);
    // The viewer of a moment ago, in a transaction that begins now.
    const [scope] = await withScope(
      of.viewer,
      (scoped) => scoped.$queryRaw<{ organizations: string[]; delegation: string | null }[]>`
        SELECT app.org_ids()::text[] AS organizations, app.delegation_id()::text AS delegation`,
    );
    expect(scope?.delegation).toBeNull();
    expect(scope?.organizations).not.toContain(of.unit.base.id);
    const now = await findViewer(of.viewer.sessionHash);
    expect(now).toMatchObject({
      acting: null,
      accountId: of.deputy.id,
      organization: { id: of.home.base.id },
    });
    expect(now?.deputyFor).toEqual([]);
  });

  it.each([
    ["disabled", "UPDATE account SET disabled_at = now() WHERE id = $1"],
    [
      "moved",
      "UPDATE account SET role = 'STAFF', organization_id = (SELECT id FROM organization WHERE kind = 'BLOC') WHERE id = $1",
    ],
  ])(
    "when the deputy is %s: nobody is behind the session any more, and no new one can act",
    async (_, statement) => {
      const { deputy, viewer, id } = await acting();
      await db.query(statement, [deputy.id]);
      expect(await findViewer(viewer.sessionHash)).toBeNull();
      const { rows } = await db.query(
        "SELECT app.delegation_in_force(d) AS stands FROM delegation d WHERE id = $1",
        [id],
      );
      expect(rows).toEqual([{ stands: false }]);
    },
  );

  it("has not begun the day before", async () => {
    const of = await twoSecretaries();
    await browseAs(db, of.secretary);
    const tomorrow = formatDate(addDays(testToday, 1));
    const answer = await ask(of, { fromOn: tomorrow });
    if (!answer.ok) throw new Error("refused");
    await browseAs(db, of.deputy);
    expect(await actAsDeputy({ id: answer.value.id }, randomUUID())).toMatchObject({
      ok: false,
      error: { message: sentences.notInForce },
    });
    await db.query("UPDATE installation SET business_on = $1", [addDays(testToday, 1)]);
    await browseAs(db, of.deputy);
    expect(await actAsDeputy({ id: answer.value.id }, randomUUID())).toMatchObject({ ok: true });
  });
});
