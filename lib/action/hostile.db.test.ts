import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/prisma/factories/test-database";
import { watchEverything } from "./test-support/everything-kept";
import { hostileTexts, hostileThings, unstorableTexts } from "./test-support/hostile-values";
import { placesOf, valueAt, withValueAt } from "./test-support/input-places";
import { actions, arrange, call, loadActions } from "./test-support/noted-actions";
import type { Prepare } from "./test-support/preparation";
import { preparations } from "./test-support/preparations";
import { writingSystems } from "./test-support/scripts";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));
vi.mock("./define-action", async (original) =>
  (await import("./test-support/noted-actions")).noting(await original()),
);
vi.setConfig({ testTimeout: 120_000 });

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  await loadActions();
});
afterAll(() => db.end());

/** Whatever is sent is answered: done, or refused with a sentence, and never by a fault of ours. */
async function answerTo(name: string, sent: unknown, key?: string) {
  const answer = await call(name, sent, key);
  if (answer.ok) return answer;
  expect(answer.error.message).toBeTruthy();
  expect(answer.error.reference, answer.error.message).toBeUndefined();
  return answer;
}

it("has letters of 46 writing systems", () => {
  const named = Object.entries(writingSystems);
  for (const [name, letters] of named) expect(letters).toMatch(new RegExp(`\\p{Script=${name}}{2}`, "u"));
  expect(named).toHaveLength(46);
});

it("every action is sent hostile input here", () => {
  expect(Object.keys(preparations).toSorted()).toEqual([...actions.keys()].toSorted());
});

describe.each(Object.entries(preparations))("%s", (name, prepare: Prepare) => {
  it("refuses what cannot be stored, says in which field, and changes nothing", async () => {
    const { input } = await arrange(db, prepare);
    const assertNothingChanged = await watchEverything(db);
    const texts = placesOf(input).filter((place) => typeof valueAt(input, place) === "string");
    for (const place of texts) {
      for (const text of unstorableTexts) {
        const answer = await answerTo(name, withValueAt(input, place, text));
        if (answer.ok) throw new Error(`${place.join(".")} took ${JSON.stringify(text)}`);
        expect(answer.error.fields, place.join(".")).toBeTruthy();
      }
    }
    await assertNothingChanged();
  });

  it("answers whatever it is sent, and what it refuses changes nothing", async () => {
    let { input } = await arrange(db, prepare);
    let assertNothingChanged = await watchEverything(db);
    const places = placesOf(input);
    const text = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.string({ unit: "binary", maxLength: 300 }),
    );
    const value = fc.oneof(
      { weight: 3, arbitrary: text },
      { weight: 2, arbitrary: fc.constantFrom(...hostileThings) },
      { weight: 1, arbitrary: fc.double() },
    );
    const changes = fc.array(fc.tuple(fc.constantFrom(...places), value), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const sent = changed.reduce<unknown>((so, [place, to]) => withValueAt(so, place, to), input);
        const answer = await answerTo(name, sent);
        if (!answer.ok) return assertNothingChanged();
        // It was legitimate: what is sent next finds the world as it was.
        ({ input } = await arrange(db, prepare));
        assertNothingChanged = await watchEverything(db);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("answers without input, and with any key", async () => {
    const { input } = await arrange(db, prepare);
    const assertNothingChanged = await watchEverything(db);
    for (const sent of [undefined, null, "x", [], [input]])
      expect(await answerTo(name, sent)).toMatchObject({ ok: false });
    for (const key of ["", "x", "\0", "0".repeat(100_000), "__proto__"])
      expect(await answerTo(name, input, key)).toMatchObject({ ok: false });
    await assertNothingChanged();
  });
});
