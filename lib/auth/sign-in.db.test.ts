import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeAccount } from "@/prisma/factories/account";
import { testDatabase } from "@/prisma/factories/test-database";
import { hashPassword } from "./password";
import { signIn } from "./sign-in";

const password = "con mèo leo cây cau";
let passwordHash: string;
let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  passwordHash = await hashPassword(password);
});
afterAll(() => db.end());

let networks = 0;
/** A network of its own for each test. */
const visit = () => {
  networks += 1;
  return { network: `198.51.100.${networks}`, agent: null };
};

it("lets nobody guess: ten wrong passwords, then a pause for the right one too, many at once included", async () => {
  const { username } = await makeAccount(db, { passwordHash });
  const here = visit();
  const guesses = await Promise.all(
    Array.from({ length: 16 }, (_, index) => signIn(username, `wrong ${index}`, here)),
  );
  const outcomes = guesses.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === "refused")).toHaveLength(10);
  expect(outcomes.filter((outcome) => outcome === "throttled")).toHaveLength(6);
  expect(await signIn(username, password, here)).toEqual({ outcome: "throttled" });
  expect(await signIn(username, password, visit())).toMatchObject({ outcome: "signed-in" });
});

it("counts anew after the right password", async () => {
  const { username } = await makeAccount(db, { passwordHash });
  const here = visit();
  for (let round = 0; round < 2; round += 1) {
    for (let guess = 0; guess < 9; guess += 1)
      expect(await signIn(username, "wrong", here)).toEqual({ outcome: "refused" });
    expect(await signIn(username, password, here)).toMatchObject({ outcome: "signed-in" });
  }
});
