import "server-only";
import { toDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { organizationSearchKey } from "../organization-search-key";
import type { UndoneAct } from "./undo-act";

/** Gives organisations back what an act took: their being, their place, their name, their officers. */
export async function restoreOrganizations(db: ScopedDb, act: UndoneAct): Promise<void> {
  const { id, effectiveOn } = act;
  // What the act founded ends on the day it began, and leaves its code to the next attempt.
  await db.$executeRaw`
    UPDATE organization o SET
      valid_to = CASE l.change WHEN 'ENDED' THEN NULL WHEN 'FOUNDED' THEN o.valid_from ELSE o.valid_to END,
      code = CASE WHEN l.change = 'FOUNDED' THEN left(o.code, 22) || '-X' || upper(right(o.id::text, 8)) ELSE o.code END,
      official_code = CASE WHEN l.change = 'FOUNDED' THEN NULL ELSE o.official_code END,
      parent_id = COALESCE(l.previous_parent_id, o.parent_id),
      version = o.version + 1, updated_at = now()
    FROM organization_act_line l
    WHERE l.act_id = ${id}::uuid AND l.organization_id = o.id AND l.change IN ('ENDED', 'FOUNDED', 'PLACED')`;
  // A term that had an end of its own, later than the act, has it again.
  await db.$executeRaw`
    UPDATE organization_officer f SET ends_on = (a.former_office_ends ->> f.id::text)::date
    FROM organization_act a
    WHERE a.id = ${id}::uuid AND f.id = ANY (a.ended_officer_ids)`;
  await db.$executeRaw`
    DELETE FROM organization_succession s
    WHERE s.effective_on = ${effectiveOn}::date
      AND s.organization_id IN (SELECT organization_id FROM organization_act_line WHERE act_id = ${id}::uuid)
      AND s.successor_id IN (SELECT organization_id FROM organization_act_line WHERE act_id = ${id}::uuid)`;
  await restoreName(db, act);
}

async function restoreName(db: ScopedDb, { id, effectiveOn }: UndoneAct): Promise<void> {
  const former = await db.organizationName.findFirst({
    where: {
      endsOn: toDbDate(effectiveOn),
      organization: { actLines: { some: { actId: id, change: "RENAMED" } } },
    },
    include: { organization: { select: { code: true, aliases: true } } },
  });
  if (!former) return;
  const { organizationId, name, shortName, organization } = former;
  const aliases = organization.aliases.filter((alias) => alias !== shortName);
  await db.organizationName.deleteMany({ where: { id: former.id } });
  await db.organization.updateMany({
    where: { id: organizationId },
    data: {
      name,
      shortName,
      aliases,
      searchKey: organizationSearchKey({ code: organization.code, name, shortName, aliases }),
      version: { increment: 1 },
    },
  });
}
