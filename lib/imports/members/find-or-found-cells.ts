import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { toDbDate } from "@/lib/db/calendar-date";
import { columnsOf } from "@/lib/db/columns-of";
import type { ScopedDb } from "@/lib/db/with-scope";
import { organizationSearchKey } from "@/lib/organizations/organization-search-key";
import { newUuidV7 } from "@/lib/uuid-v7";
import { cellKey } from "./cell-name";

export type Unit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
};

/** Finds a cell's id by any spelling of its name. */
export type CellFinder = (name: string) => string;

/**
 * The cells of a unit by name, founding those that are missing under it. A base cell is its own and only cell. New cells
 * take the next free number of the unit's codes and exist from `today` on.
 */
export async function findOrFoundCells(
  db: ScopedDb,
  unit: Unit,
  names: readonly string[],
  today: CalendarDate,
): Promise<CellFinder> {
  if (unit.kind === "BASE_CELL") return () => unit.id;
  const below = await db.organization.findMany({
    where: { path: { has: unit.id } },
    select: {
      id: true,
      kind: true,
      code: true,
      name: true,
      shortName: true,
      aliases: true,
      parentId: true,
      validTo: true,
    },
  });
  const ids = new Map<string, string>();
  for (const { id, kind, name, shortName, aliases, validTo } of below) {
    if (kind !== "CELL" || (validTo && validTo <= toDbDate(today))) continue;
    for (const spelling of [name, shortName, ...aliases]) ids.set(cellKey(spelling), id);
  }

  const missing = new Map(
    names.map((name) => [cellKey(name), name] as const).filter(([key]) => !ids.has(key)),
  );
  const codes = new Set(below.map(({ code }) => code));
  const position = below.filter(({ parentId }) => parentId === unit.id).length;
  const founded = [...missing].map(([key, name], index) => {
    const id = newUuidV7();
    ids.set(key, id);
    const code = nextCode(unit.code, codes);
    codes.add(code);
    return { id, code, ...namesOf(name), position: position + index + 1 };
  });
  await found(db, unit, founded, today);
  return (name) => {
    const id = ids.get(cellKey(name));
    if (id === undefined) throw new Error("a cell was asked for that no row names");
    return id;
  };
}

type NewCell = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  aliases: string[];
  position: number;
};

/** One statement without a parameter per value: Prisma's `createMany` takes three times as long for a list of hundreds. */
async function found(
  db: ScopedDb,
  unit: Unit,
  cells: readonly NewCell[],
  today: CalendarDate,
): Promise<void> {
  const rows = cells.map((cell) => columnsOf<unknown>({ ...cell, searchKey: organizationSearchKey(cell) }));
  await db.$executeRaw`
    INSERT INTO organization (id, code, name, short_name, aliases, position, search_key, parent_id, kind, valid_from)
    SELECT id, code, name, short_name, aliases, position, search_key, ${unit.id}::uuid, 'CELL', ${today}::date
    FROM jsonb_populate_recordset(NULL::organization, ${JSON.stringify(rows)}::jsonb)`;
}

function namesOf(name: string) {
  return { name, shortName: name.replace(/^Chi bộ /, ""), aliases: [] as string[] };
}

/** SCT.01, SCT.02 …: the first number nobody has. */
function nextCode(unitCode: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `${unitCode}.${String(number).padStart(2, "0")}`;
    if (!taken.has(code)) return code;
  }
}
