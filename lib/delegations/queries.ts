import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { DelegationPage } from "./delegation";
import { readDelegations } from "./read-delegations";

/** Where the viewer may act for somebody, whom the viewer lets act, and for whom the viewer may name a deputy. */
export function getDelegations(viewer: Viewer): Promise<DelegationPage> {
  const mayGrant = viewer.acting === null && can(viewer, "delegation.grant");
  return withScope(viewer, async (db) => {
    const all = await readDelegations(db);
    // Row-level security leaves a secretary the own account, an administrator all.
    const accounts = mayGrant
      ? await db.account.findMany({
          where: { role: "SECRETARY", disabledAt: null },
          select: { id: true, displayName: true, organization: { select: { name: true } } },
          orderBy: [{ organization: { position: "asc" } }, { username: "asc" }],
        })
      : [];
    return {
      received: all.filter(({ deputyId }) => deputyId === viewer.accountId),
      granted: all.filter(({ principalId }) => viewer.role === "ADMIN" || principalId === viewer.accountId),
      principals: accounts.map(({ id, displayName, organization }) => ({
        id,
        name: displayName,
        unit: organization.name,
      })),
    };
  });
}
