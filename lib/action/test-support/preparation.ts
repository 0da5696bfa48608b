import type { Role } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import type { Owner } from "@/prisma/factories/owner";
import { browseAs } from "./browser";

/** Does an earlier act through its action, as the same person. */
type Done = (action: string, input: object) => Promise<unknown>;

/** Arranges the world in which an action can be done once, signs somebody in who may, and answers what to send. */
export type Prepare = (db: Owner, done: Done) => Promise<{ input: object; as: Viewer }>;

/** Somebody at the browser from now on: staff of the bloc unless told otherwise. */
export async function signedIn(db: Owner, role: Role = "STAFF", organizationId?: string): Promise<Viewer> {
  const account = await makeAccount(db, { role, ...(organizationId && { organizationId }) });
  await browseAs(db, account);
  return makeSession(db, account);
}

/** The id an earlier act answered. */
export function idOf(value: unknown): string {
  const id: unknown = Reflect.get(Object(value), "id");
  if (typeof id !== "string") throw new Error(`No id was answered: ${JSON.stringify(value)}`);
  return id;
}
