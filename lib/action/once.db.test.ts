import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/prisma/factories/test-database";
import type { ActionResult } from "./result";
import { accountPreparations } from "./test-support/account-preparations";
import { memberPreparations } from "./test-support/member-preparations";
import { officePreparations } from "./test-support/office-preparations";
import type { Prepare } from "./test-support/preparation";
import { studyPreparations } from "./test-support/study-preparations";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

type Action = (input: unknown, key: string) => Promise<ActionResult<unknown>>;
type Built = { action: Action; isGuarded: boolean };

const actions = vi.hoisted(() => new Map<string, Built>());

// Every action as it is, noted under its name as it is built.
vi.mock("./define-action", async (original) => {
  const builder: { defineAction: (definition: { name: string; conflict?: unknown }) => Action } =
    await original();
  return {
    defineAction: (definition: { name: string; conflict?: unknown }) => {
      const action = builder.defineAction(definition);
      actions.set(definition.name, { action, isGuarded: definition.conflict !== undefined });
      return action;
    },
  };
});

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" });
  for (const file of files) {
    if (/actions\.ts$/.test(file)) await import(/* @vite-ignore */ resolve("lib", file));
  }
});
afterAll(() => db.end());

/** Presses at one moment: a hand that slips, a network that repeats, a room full of people. */
const presses = 20;

/** Sends one input so often at once, and counts the changes by the lines they left in the trail. */
async function press(name: string, prepare: Prepare, keys: readonly string[]) {
  const built = actions.get(name);
  if (!built) throw new Error(`There is no action ${name}`);
  const { input, as } = await prepare(db, async (earlier, given) => {
    const answer = await actions.get(earlier)?.action(given, randomUUID());
    if (!answer?.ok) throw new Error(`${earlier}: ${JSON.stringify(answer)}`);
    return answer.value;
  });
  const lines = () =>
    db
      .query(
        "SELECT count(*)::int AS n FROM audit_event WHERE account_id = $1 AND action = $2 AND outcome = 'DONE'",
        [as.accountId, name],
      )
      .then(({ rows }) => rows[0].n);
  const before = await lines();
  const answers = await Promise.all(keys.map((key) => built.action(input, key)));
  return { answers, changes: (await lines()) - before };
}

/** Of what was taken away nothing is left to tell of. */
const wasFirst = /Chính anh\/chị đã lưu bản ghi này|Không tìm thấy bản ghi/;
const preparations = {
  ...accountPreparations,
  ...memberPreparations,
  ...officePreparations,
  ...studyPreparations,
};
const cases = Object.entries(preparations);
/** A file is read by a thread of its own first: lib/imports/doors.db.test.ts confirms one ten times at once. */
const inImports = ["import.apply", "import.choose", "import.undo"];
/** It signs the person who presses out: lib/account/own-sessions.db.test.ts. */
const lastPress = ["session.endAll"];

it("every action is pressed here, or named with the test that presses it", async () => {
  const named = [...Object.keys(preparations), ...inImports, ...lastPress];
  expect(named.toSorted()).toEqual([...actions.keys()].toSorted());
});

describe("with the key of one form", () => {
  it.each(cases)("%s has one effect and one answer, however often it is sent", async (name, prepare) => {
    const key = randomUUID();
    const { answers, changes } = await press(name, prepare, Array(presses).fill(key));
    expect(answers[0]).toMatchObject({ ok: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(changes).toBe(1);
  });
});

describe("from so many forms of one version", () => {
  it.for(cases)(
    "%s is done once, and everybody else is told who was first",
    async ([name, prepare], { skip }) => {
      // Without a version each form is a change of its own.
      skip(!actions.get(name)?.isGuarded);
      const keys = Array.from({ length: presses }, () => randomUUID());
      const { answers, changes } = await press(name, prepare, keys);
      const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.message]));
      expect(refused).toHaveLength(presses - 1);
      for (const sentence of refused) expect(sentence).toMatch(wasFirst);
      expect(changes).toBe(1);
    },
  );
});
