import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { toDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { organizationSearchKey } from "../organization-search-key";
import type { ActPlan, UnitRef } from "./act-plan";
import type { ActRegister } from "./act-register";

type IdOf = (ref: UnitRef) => string;

/** Founds level by level: a secretary's right to a cell follows from the committee above it, once that is there. */
export async function foundUnits(
  db: ScopedDb,
  { founded }: ActPlan,
  idOf: IdOf,
  on: CalendarDate,
): Promise<void> {
  const parents = [...new Set(founded.map(({ parent }) => idOf(parent)))];
  const last = await db.organization.groupBy({
    by: ["parentId"],
    where: { parentId: { in: parents } },
    _max: { position: true },
  });
  const positions = new Map(last.map(({ parentId, _max }) => [parentId, _max.position ?? 0]));
  for (const level of [["BASE_COMMITTEE", "BASE_CELL"], ["PART_COMMITTEE"], ["CELL"]]) {
    const data = founded.flatMap(({ key, parent, ...unit }) => {
      if (!level.includes(unit.kind)) return [];
      const parentId = idOf(parent);
      const position = (positions.get(parentId) ?? 0) + 1;
      positions.set(parentId, position);
      const aliases = [...unit.aliases];
      const searchKey = organizationSearchKey(unit);
      return [{ ...unit, aliases, id: idOf(key), parentId, position, searchKey, validFrom: toDbDate(on) }];
    });
    if (data.length > 0) await db.organization.createMany({ data });
  }
}

/** Puts cells under another committee of their own base organisation. */
export async function placeUnits(db: ScopedDb, { placed }: ActPlan, idOf: IdOf): Promise<void> {
  if (placed.length === 0) return;
  const rows = placed.map(({ id, from, to }) => ({ id, was: from, parent: idOf(to) }));
  const written = await db.$executeRaw`
    UPDATE organization o SET parent_id = r.parent, version = version + 1, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, was uuid, parent uuid)
    WHERE o.id = r.id AND o.parent_id = r.was`;
  if (written !== placed.length) throw new DomainError("organizations.acts.errors.registerMoved");
}

/** Ends organisations, and with them the offices of their committees. */
export async function endOrganizations(
  db: ScopedDb,
  ended: readonly string[],
  officers: readonly string[],
  on: CalendarDate,
): Promise<void> {
  if (ended.length === 0) return;
  const { count } = await db.organization.updateMany({
    where: { id: { in: [...ended] }, validTo: null },
    data: { validTo: toDbDate(on), version: { increment: 1 } },
  });
  if (count !== ended.length) throw new DomainError("organizations.acts.errors.registerMoved");
  await db.organizationOfficer.updateMany({
    where: { id: { in: [...officers] } },
    data: { endsOn: toDbDate(on) },
  });
}

/** Gives an organisation its new name. The old one is kept for lists of days gone by, and it is still found by it. */
export async function renameUnit(
  db: ScopedDb,
  { units }: ActRegister,
  renamed: ActPlan["renamed"],
  on: CalendarDate,
): Promise<void> {
  const unit = renamed && units.find(({ id }) => id === renamed.id);
  if (!unit) return;
  const { id, name, shortName } = renamed;
  const aliases = [...new Set([...unit.aliases, unit.shortName])].filter((alias) => alias !== shortName);
  await db.organizationName.createMany({
    data: { organizationId: id, name: unit.name, shortName: unit.shortName, endsOn: toDbDate(on) },
  });
  const searchKey = organizationSearchKey({ code: unit.code, name, shortName, aliases });
  const { count } = await db.organization.updateMany({
    where: { id },
    data: { name, shortName, aliases, searchKey, version: { increment: 1 } },
  });
  if (count !== 1) throw new DomainError("errors.notAllowed");
}
