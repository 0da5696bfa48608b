import { organizationSearchKey } from "@/lib/organizations/organization-search-key";
import { cellNames } from "../data/cell-names";
import type { OrganizationRow } from "../demo-rows";
import type { Random } from "../random/create-random";
import { shareOut } from "../random/share-out";
import type { UnitPlan } from "./unit-plans";

/** A list of members in a unit: a chi bộ with its people's number. */
export type Cell = { organization: OrganizationRow; size: number };

/** The unit's branch of the tree, parents first, and its cells. A unit to be left empty is its own row alone. */
export function generateBranch(
  unit: UnitPlan,
  blocId: string,
  nextId: () => string,
  random: Random,
  isEmpty: boolean,
): { base: OrganizationRow; organizations: OrganizationRow[]; cells: Cell[] } {
  const base = baseRow(unit, blocId, nextId());
  if (isEmpty) return { base, organizations: [base], cells: [] };
  if (unit.kind === "BASE_CELL") {
    return { base, organizations: [base], cells: [{ organization: base, size: unit.members }] };
  }
  const below = rowsBelow(unit, base, nextId);
  const cells = below.filter(({ kind }) => kind === "CELL");
  const sizes = shareOut(
    unit.members,
    cells.map(() => 0.75 + random.next() / 2),
  );
  return {
    base,
    organizations: [base, ...below],
    cells: cells.map((organization, index) => ({ organization, size: sizes[index] ?? 0 })),
  };
}

function baseRow(unit: UnitPlan, blocId: string, id: string): OrganizationRow {
  const { code, name, shortName, aliases, kind, typeCode, position } = unit;
  return {
    id,
    parentId: blocId,
    kind,
    typeCode,
    code,
    name,
    shortName,
    aliases,
    searchKey: organizationSearchKey(unit),
    position,
    validFrom: "2008-08-01",
  };
}

function rowsBelow(unit: UnitPlan, base: OrganizationRow, nextId: () => string): OrganizationRow[] {
  const { direct, parts = [] } = cellNames[unit.code] ?? { direct: ["Văn phòng"] };
  const rows: OrganizationRow[] = [];
  let cellCount = 0;
  const add = (parent: OrganizationRow, kind: "PART_COMMITTEE" | "CELL", shortName: string, code: string) => {
    const words = { code, name: `${prefixes[kind]} ${shortName}`, shortName, aliases: [] };
    const position = rows.filter(({ parentId }) => parentId === parent.id).length + 1;
    const row: OrganizationRow = {
      id: nextId(),
      parentId: parent.id,
      kind,
      typeCode: null,
      ...words,
      searchKey: organizationSearchKey(words),
      position,
      validFrom: "2015-06-01",
    };
    rows.push(row);
    return row;
  };
  const addCells = (parent: OrganizationRow, names: readonly string[]) => {
    for (const name of names) {
      cellCount += 1;
      add(parent, "CELL", name, `${unit.code}.${String(cellCount).padStart(2, "0")}`);
    }
  };
  addCells(base, direct);
  for (const [index, part] of parts.entries()) {
    addCells(add(base, "PART_COMMITTEE", part.name, `${unit.code}.BP${index + 1}`), part.cells);
  }
  return rows;
}

const prefixes = { PART_COMMITTEE: "Đảng bộ bộ phận", CELL: "Chi bộ" };
