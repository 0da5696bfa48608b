import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { roles } from "@/lib/access/permissions";
import { actionRights } from "@/lib/access/test-support/action-rights";
import { catalogues } from "@/lib/i18n/messages";
import { makeAccount } from "@/prisma/factories/account";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { browseAs, browseFrom } from "./test-support/browser";
import { watchEverything } from "./test-support/everything-kept";
import { placesOf, valueAt, withValueAt } from "./test-support/input-places";
import { actions, arrange, call, loadActions } from "./test-support/noted-actions";
import { signedIn } from "./test-support/preparation";
import { preparations } from "./test-support/preparations";
import { withStatements } from "./test-support/statements";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));
vi.mock("./define-action", async (original) =>
  (await import("./test-support/noted-actions")).noting(await original()),
);

let db: pg.Pool;
const own = { origin: "http://127.0.0.1:3000", site: null };
const { notAllowed, signedOut, foreignOrigin } = catalogues.vi.errors;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  await loadActions();
});
afterEach(() => browseFrom(own));
afterAll(() => db.end());

const isId = (value: unknown) =>
  typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const idsIn = (input: unknown) => placesOf(input).filter((place) => isId(valueAt(input, place)));

it("every action is in the table of rights, and can be prepared", () => {
  const all = [...actions.keys()].toSorted();
  expect(Object.keys(actionRights).toSorted()).toEqual(all);
  expect(Object.keys(preparations).toSorted()).toEqual(all);
});

describe.each(Object.entries(actionRights))("%s", (name, right) => {
  const prepare = preparations[name];
  if (!prepare) throw new Error(`Nothing is prepared for ${name}`);

  it("is refused to every other role and changes nothing, and to whoever may never for want of a right", async () => {
    const { input, as } = await arrange(db, prepare);
    const unit = as.role === "SECRETARY" ? as.organization : (await makeUnit(db)).base;
    for (const role of roles.filter((known) => !right.roles.includes(known))) {
      await signedIn(db, role, role === "SECRETARY" ? unit.id : undefined);
      const assertNothingChanged = await watchEverything(db);
      expect(await call(name, input), role).toEqual({ ok: false, error: { message: notAllowed } });
      await assertNothingChanged();
    }
    for (const role of right.isPersonal ? [] : right.roles.filter((known) => known !== as.role)) {
      await signedIn(db, role, role === "SECRETARY" ? unit.id : undefined);
      const answer = await call(name, input);
      // Administrators see no cells: what is not theirs to see they do not find, which is another sentence.
      if (!answer.ok) expect(answer.error.message, role).not.toBe(notAllowed);
    }
  });

  it("is refused to the signed-out and to pages of other sites, and changes nothing", async () => {
    const { input } = await arrange(db, prepare);
    const assertNothingChanged = await watchEverything(db);
    const elsewhere = [
      { origin: "http://example.com" },
      { origin: "http://127.0.0.1:3001" },
      { origin: "null" },
      { origin: null, site: null },
      { site: "cross-site" },
      { site: "same-site" },
    ];
    for (const sent of elsewhere) {
      browseFrom({ ...own, ...sent });
      expect(await call(name, input), JSON.stringify(sent)).toEqual({
        ok: false,
        error: { message: foreignOrigin },
      });
    }
    browseFrom(own);
    await browseAs(db, null);
    expect(await call(name, input)).toMatchObject({ ok: false, error: { message: signedOut } });
    await assertNothingChanged();
  });

  it("answers a stranger about somebody else's record as about none", async ({ skip }) => {
    // To the office and to administrators nothing of theirs is foreign.
    skip(!right.roles.includes("SECRETARY"));
    const { input } = await arrange(db, prepare);
    const ids = idsIn(input);
    skip(ids.length === 0);
    await browseAs(db, await makeAccount(db, { role: "SECRETARY" }));
    const nothing = ids.reduce<unknown>((so, place) => withValueAt(so, place, randomUUID()), input);
    const assertNothingChanged = await watchEverything(db);
    const foreign = await withStatements(() => call(name, input));
    expect(foreign.answer).toMatchObject({ ok: false });
    expect(foreign).toEqual(await withStatements(() => call(name, nothing)));
    await assertNothingChanged();
  });

  it("answers a secretary about each foreign id among the own as about none", async ({ skip }) => {
    const foreign = await arrange(db, prepare);
    const { input, as } = await arrange(db, prepare);
    skip(as.role !== "SECRETARY");
    const places = idsIn(input).filter((place) => !right.reaches?.[place.join(".")]);
    skip(places.length === 0);
    for (const place of places) {
      const assertNothingChanged = await watchEverything(db);
      const asked = await withStatements(() =>
        call(name, withValueAt(input, place, valueAt(foreign.input, place))),
      );
      expect(asked.answer, place.join(".")).toMatchObject({ ok: false });
      const nothing = await withStatements(() => call(name, withValueAt(input, place, randomUUID())));
      expect(asked, place.join(".")).toEqual(nothing);
      await assertNothingChanged();
    }
  });
});
