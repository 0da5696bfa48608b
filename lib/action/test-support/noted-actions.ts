import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Viewer } from "@/lib/auth/viewer";
import type { Owner } from "@/prisma/factories/owner";
import type { ActionResult } from "../result";
import type { Prepare } from "./preparation";

type Definition = { name: string; conflict?: unknown };
type Action = (input: unknown, key: string) => Promise<ActionResult<unknown>>;
type Builder = { defineAction: (definition: Definition) => Action };
type Noted = { action: Action; isGuarded: boolean };

/**
 * Every action as it is, under its name, for tests about all of them:
 *
 *     vi.mock("./define-action", async (original) =>
 *       (await import("./test-support/noted-actions")).noting(await original()));
 *     beforeAll(loadActions);
 */
export const actions = new Map<string, Noted>();

/** The builder, which notes what it builds. */
export function noting(builder: Builder): Builder {
  return {
    defineAction: (definition) => {
      const action = builder.defineAction(definition);
      actions.set(definition.name, { action, isGuarded: definition.conflict !== undefined });
      return action;
    },
  };
}

/** Loads every module of actions, and so notes them all. */
export async function loadActions(): Promise<void> {
  for (const file of readdirSync("lib", { recursive: true, encoding: "utf8" })) {
    if (/actions\.ts$/.test(file)) await import(/* @vite-ignore */ resolve("lib", file));
  }
}

/** Calls an action by its name, with the key of a new form unless told otherwise. */
export async function call(
  name: string,
  input: unknown,
  key: string = randomUUID(),
): Promise<ActionResult<unknown>> {
  const noted = actions.get(name);
  if (!noted) throw new Error(`There is no action ${name}`);
  return noted.action(input, key);
}

/** The world of a preparation, what to send in it, and who is at the browser then. */
export function arrange(db: Owner, prepare: Prepare): Promise<{ input: object; as: Viewer }> {
  return prepare(db, async (earlier, given) => {
    const answer = await call(earlier, given);
    if (!answer.ok) throw new Error(`${earlier}: ${JSON.stringify(answer)}`);
    return answer.value;
  });
}
