import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { ActionResult } from "@/lib/action/result";
import { memberPreparations } from "@/lib/action/test-support/member-preparations";
import { officePreparations } from "@/lib/action/test-support/office-preparations";
import type { Prepare } from "@/lib/action/test-support/preparation";
import { withStatements } from "@/lib/action/test-support/statements";
import { recordEvent } from "@/lib/ledger/actions";
import { eventValues } from "@/lib/ledger/event-values";
import { getRecording } from "@/lib/ledger/queries";
import { createOrganization } from "@/lib/organizations/actions";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { createMember, updateMember } from "./actions";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

type Send = (input: object, key: string) => Promise<ActionResult<unknown>>;

/** The same form with the number of a member of the own unit, and with that of a member of another. */
const forms: Readonly<
  Record<string, { prepare: Prepare; field: "cardNumber" | "recordNumber"; send: Send }>
> = {
  "a new member's card": {
    prepare: prepared("member.create"),
    field: "cardNumber",
    send: send(createMember),
  },
  "a new member's record": {
    prepare: prepared("member.create"),
    field: "recordNumber",
    send: send(createMember),
  },
  "a corrected card": { prepare: prepared("member.update"), field: "cardNumber", send: send(updateMember) },
  "a corrected record": {
    prepare: prepared("member.update"),
    field: "recordNumber",
    send: send(updateMember),
  },
  "a card that is issued": { prepare: cardIssued, field: "cardNumber", send: send(recordEvent) },
};

it.each(Object.entries(forms))("%s: a number that is taken does not tell whose it is", async (_, form) => {
  const { input, as } = await form.prepare(db, () => Promise.reject());
  const { rows } = await db.query("SELECT id FROM organization WHERE parent_id = $1", [as.organization.id]);
  const own = await makeMember(db, { organizationId: rows[0].id });
  const foreign = await makeMember(db, { organizationId: (await makeUnit(db)).cells[0].id });
  const answers = [];
  for (const holder of [own, foreign])
    answers.push(
      await withStatements(() => form.send({ ...input, [form.field]: holder[form.field] }, randomUUID())),
    );
  expect(answers[0]?.answer).toMatchObject({
    ok: false,
    error: { fields: { [form.field]: expect.stringContaining("đã được dùng") } },
  });
  expect(answers[1]).toEqual(answers[0]);
});

it("nor does a code of an organisation", async () => {
  const { input, as } = await prepared("organization.create")(db, () => Promise.reject());
  const { rows } = await db.query("SELECT code FROM organization WHERE parent_id = $1", [as.organization.id]);
  const answers = [];
  for (const code of [rows[0].code, (await makeUnit(db)).cells[0].code])
    answers.push(await withStatements(() => send(createOrganization)({ ...input, code }, randomUUID())));
  expect(answers[0]?.answer).toMatchObject({ ok: false, error: { fields: { code: expect.anything() } } });
  expect(answers[1]).toEqual(answers[0]);
});

function prepared(name: string): Prepare {
  const prepare = { ...memberPreparations, ...officePreparations }[name];
  if (!prepare) throw new Error(`Nothing is prepared for ${name}`);
  return prepare;
}

/** An action's input is typed; what a test changes of a prepared one is not. */
function send(action: (input: never, key: string) => Promise<ActionResult<unknown>>): Send {
  return (input, key) => Reflect.apply(action, undefined, [input, key]);
}

async function cardIssued(...given: Parameters<Prepare>): ReturnType<Prepare> {
  const { input, as } = await prepared("member.update")(...given);
  const recording = await getRecording(as, String(Reflect.get(input, "id")));
  if (!recording) throw new Error("not in scope");
  return { as, input: { ...eventValues("CARD_ISSUED", recording), effectiveOn: "02/03/2021" } };
}
