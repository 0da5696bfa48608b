import type pg from "pg";
import type { Role } from "@/lib/access/permissions";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import type { Unit } from "@/prisma/factories/organization";
import type { ActionResult } from "../result";
import { browseAs } from "./browser";

/** Somebody who works on the same record as somebody else; whoever sits down browses from then on. */
export async function person(db: pg.Pool, displayName: string, role: Role, unit?: Unit) {
  const account = await makeAccount(db, {
    displayName,
    role,
    ...(unit && { organizationId: unit.base.id }),
  });
  return { account, sits: () => browseAs(db, account), viewer: () => makeSession(db, account) };
}

/** What the second of two was told. */
export function refused(answer: ActionResult<unknown>) {
  if (answer.ok) throw new Error("The second one was not told");
  return answer.error;
}
