import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { AccountAccess } from "../account-rights";

/** How far an account reaches: of one's own, or of any to an administrator, in numbers alone; null for another's. */
export async function getAccountAccess(viewer: Viewer, id: string): Promise<AccountAccess | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [access] = await withScope(
    viewer,
    (db) => db.$queryRaw<AccountAccess[]>`
      SELECT role::text, scope, members, members_written AS "membersWritten", organizations, cells, last_sign_in_at AS "lastSignInAt",
             open_sessions AS "openSessions", has_factor AS "hasFactor", is_factor_required AS "isFactorRequired",
             deputy, deputy_for AS "deputyFor"
      FROM app.account_access(${id}::uuid)`,
  );
  return access ?? null;
}
