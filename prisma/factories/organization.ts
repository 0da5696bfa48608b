import { randomUUID } from "node:crypto";
import { organizationSearchKey } from "@/lib/organizations/organization-search-key";
import type { OrganizationRow } from "../seed/demo-rows";
import { insertRows } from "../seed/insert-rows";
import { ensureBloc } from "./bloc";
import type { Owner } from "./owner";
import { uniqueCode } from "./unique";

type Overrides = Partial<Omit<OrganizationRow, "searchKey">>;

/** One organisation: a đảng bộ cơ sở under the bloc unless told otherwise. Anything else needs its `parentId`. */
export async function makeOrganization(db: Owner, overrides: Overrides = {}): Promise<OrganizationRow> {
  const kind = overrides.kind ?? "BASE_COMMITTEE";
  const code = overrides.code ?? uniqueCode();
  const shortName = overrides.shortName ?? `Cơ quan ${code}`;
  const row = {
    id: randomUUID(),
    parentId: overrides.parentId ?? (await ensureBloc(db)).id,
    kind,
    typeCode: kind === "BASE_COMMITTEE" || kind === "BASE_CELL" ? "5" : null,
    code,
    name: `${prefixes[kind]} ${shortName}`,
    shortName,
    aliases: [],
    position: 1,
    validFrom: "2008-08-01",
    ...overrides,
  };
  const organization = { ...row, searchKey: organizationSearchKey(row) };
  await insertRows(db, "organization", [organization]);
  return organization;
}

const prefixes: Readonly<Record<OrganizationRow["kind"], string>> = {
  BLOC: "Đảng bộ Khối",
  BASE_COMMITTEE: "Đảng bộ",
  BASE_CELL: "Chi bộ",
  PART_COMMITTEE: "Đảng bộ bộ phận",
  CELL: "Chi bộ",
};

export type Unit = {
  /** The base organisation. */
  base: OrganizationRow;
  /** Where its members are: the cells under it, or itself for a chi bộ cơ sở. */
  cells: readonly [OrganizationRow, ...OrganizationRow[]];
};

/** A base organisation with so many cells (two unless told); a chi bộ cơ sở is its own only cell. */
export async function makeUnit(db: Owner, overrides: Overrides & { cellCount?: number } = {}): Promise<Unit> {
  const { cellCount = 2, ...own } = overrides;
  const base = await makeOrganization(db, own);
  if (base.kind === "BASE_CELL") return { base, cells: [base] };
  const makeCell = (position: number) =>
    makeOrganization(db, {
      parentId: base.id,
      kind: "CELL",
      code: `${base.code}.${String(position).padStart(2, "0")}`,
      shortName: `Phòng ${position}`,
      position,
    });
  const cells: [OrganizationRow, ...OrganizationRow[]] = [await makeCell(1)];
  for (let position = 2; position <= cellCount; position += 1) cells.push(await makeCell(position));
  return { base, cells };
}
