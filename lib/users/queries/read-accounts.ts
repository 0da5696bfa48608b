import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { type Account, accountState } from "../account";

type Row = Omit<Account, "state" | "organization"> & {
  organizationId: string;
  organizationCode: string;
  organizationName: string;
  disabledAt: Date | null;
  hasPassword: boolean;
};

/** The accounts (or one of them), by role and in the office's order of units. Nobody but an administrator gets any. */
export async function readAccounts(db: ScopedDb, id?: string): Promise<Account[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a.version, a.username, a.display_name AS "displayName", a.role::text, a.disabled_at AS "disabledAt",
           a.created_at AS "createdAt", o.id AS "organizationId", o.code AS "organizationCode", o.name AS "organizationName",
           s.has_password AS "hasPassword", s.invite_expires_at AS "inviteExpiresAt", s.last_seen_at AS "lastSeenAt",
           s.has_factor AS "hasFactor"
    FROM account a
    JOIN organization o ON o.id = a.organization_id
    JOIN app.account_states() s ON s.account_id = a.id
    WHERE ${id === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${id}::uuid`}
    ORDER BY a.role, o.position, a.username`;
  return rows.map(
    ({ organizationId, organizationCode, organizationName, disabledAt, hasPassword, ...account }) => ({
      ...account,
      organization: { id: organizationId, code: organizationCode, name: organizationName },
      state: accountState({ disabledAt, hasPassword, inviteExpiresAt: account.inviteExpiresAt }),
    }),
  );
}
