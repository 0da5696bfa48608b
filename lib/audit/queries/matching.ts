import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { type AuditKind, kindPrefixes, periodDays } from "../audit-kinds";
import type { AuditSearch } from "../search";

type Narrowing = Omit<AuditSearch, "page" | "size">;

/** The condition on `audit_event e` that a search stands for. */
export function matching({ account, kind, unit, outcome, period, about }: Narrowing): Prisma.Sql {
  const conditions = [
    account && Prisma.sql`e.account_id = ${account}::uuid`,
    kind && ofKind(kind),
    unit &&
      Prisma.sql`e.organization_id IN (
        SELECT o.id FROM organization o
        WHERE o.path && ARRAY(SELECT top.id FROM organization top WHERE top.code = ${unit}))`,
    outcome && Prisma.sql`e.outcome = ${outcome}::audit_outcome`,
    period && Prisma.sql`e.at > now() - make_interval(days => ${periodDays[period]}::int)`,
    about && concerning(about),
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
}

const isFile = Prisma.sql`e.action ~ '\\.(export|print)$'`;

function ofKind(kind: AuditKind): Prisma.Sql {
  if (kind === "exports") return isFile;
  return Prisma.sql`split_part(e.action, '.', 1) = ANY (${[...kindPrefixes[kind]]}) AND NOT ${isFile}`;
}

/** Lines about a record itself; and of an act that changed a person's rows without naming the person, its last line. */
function concerning(id: string): Prisma.Sql {
  return Prisma.sql`(e.subject_id = ${id} OR (
    e.act IN (SELECT c.act FROM audit_change c WHERE c.member_id = ${id}::uuid)
    AND NOT EXISTS (SELECT FROM audit_event own WHERE own.act = e.act AND own.subject_id = ${id})
    AND NOT EXISTS (SELECT FROM audit_event later WHERE later.act = e.act AND later.id > e.id)
  ))`;
}
