import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { isBase } from "@/lib/organizations/kinds";
import { listUnitOptions } from "@/lib/organizations/queries/list-unit-options";
import type { Account, UnitChoice } from "../account";
import { readAccounts } from "./read-accounts";

/** An account, or null when there is none. */
export async function getAccount(viewer: Viewer, id: string): Promise<Account | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [account] = await withScope(viewer, (db) => readAccounts(db, id));
  return account ?? null;
}

/** An account with the units it could be moved to; null when there is none. */
export function getAccountForm(
  viewer: Viewer,
  id: string,
): Promise<{ account: Account; units: UnitChoice[] } | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const [account] = await readAccounts(db, id);
    return account ? { account, units: await listUnits(db) } : null;
  });
}

/** The units a new secretary's account can be for. */
export function listUnitChoices(viewer: Viewer): Promise<UnitChoice[]> {
  return withScope(viewer, listUnits);
}

async function listUnits(db: ScopedDb): Promise<UnitChoice[]> {
  const units = await listUnitOptions(db);
  return units.filter(({ kind }) => isBase(kind)).map(({ id, code, name }) => ({ id, code, name }));
}
