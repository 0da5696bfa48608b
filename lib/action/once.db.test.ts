import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/prisma/factories/test-database";
import { actions, arrange, call, loadActions } from "./test-support/noted-actions";
import type { Prepare } from "./test-support/preparation";
import { pressedPreparations } from "./test-support/preparations";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

vi.mock("./define-action", async (original) =>
  (await import("./test-support/noted-actions")).noting(await original()),
);

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  await loadActions();
});
afterAll(() => db.end());

/** Presses at one moment: a hand that slips, a network that repeats, a room full of people. */
const presses = 20;

/** Sends one input so often at once, and counts the changes by the lines they left in the trail. */
async function press(name: string, prepare: Prepare, keys: readonly string[]) {
  const { input, as } = await arrange(db, prepare);
  const lines = () =>
    db
      .query(
        "SELECT count(*)::int AS n FROM audit_event WHERE account_id = $1 AND action = $2 AND outcome = 'DONE'",
        [as.accountId, name],
      )
      .then(({ rows }) => rows[0].n);
  const before = await lines();
  const answers = await Promise.all(keys.map((key) => call(name, input, key)));
  return { answers, changes: (await lines()) - before };
}

/** Of what was taken away nothing is left to tell of. */
const wasFirst = /Chính anh\/chị đã lưu bản ghi này|Không tìm thấy bản ghi/;
const cases = Object.entries(pressedPreparations);
/** A file is read by a thread of its own first: lib/imports/doors.db.test.ts confirms one ten times at once. */
const inImports = ["import.apply", "import.choose", "import.undo"];
/** It signs the person who presses out: lib/account/own-sessions.db.test.ts. */
const lastPress = ["session.endAll"];

it("every action is pressed here, or named with the test that presses it", async () => {
  const named = [...Object.keys(pressedPreparations), ...inImports, ...lastPress];
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
