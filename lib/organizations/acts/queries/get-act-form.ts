import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { isBase, isCell } from "../../kinds";
import { nextCode } from "../../place-options";
import type { ActForm, ActFormPerson } from "../act-form";
import { type ActRegister, type ActUnit, cellsOf } from "../act-register";
import type { ActSearch } from "../search";
import { readActRegister } from "./read-act-register";

/** What the second step offers for the organisations chosen; null where none of them is there. */
export function getActForm(viewer: Viewer, search: ActSearch): Promise<ActForm | null> {
  return withScope(viewer, async (db) => {
    const register = await readActRegister(db, viewer, viewer.today, []);
    const chosen = register.units.filter(
      ({ code, kind }) => kind !== "BLOC" && search.organizations.includes(code),
    );
    const [first] = chosen;
    if (!first) return null;
    const { kind } = search;
    const cells = chosen.flatMap(({ id }) => cellsOf(register.units, id));
    const own = new Set(cells.map(({ id }) => id));
    const takesCells = kind === "MERGE" || kind === "DISSOLVE";
    const picksPeople = isCell(first.kind) && (kind === "SPLIT" || kind === "CONVERT");
    const base = register.units.find(({ id }) => id === first.baseId && id !== first.id);
    return {
      kind,
      within: base?.code ?? null,
      chosen: chosen.map(({ id, code, name, shortName, kind: unitKind, typeCode }) => ({
        id,
        code,
        name,
        shortName,
        kind: unitKind,
        typeCode,
        members: cellsOf(register.units, id).reduce((sum, { members }) => sum + members, 0),
      })),
      cells: cells.map(toCell),
      targets: targetsFor(register, kind, first, chosen).map(({ id, name, kind: unitKind }) => ({
        id,
        name,
        kind: unitKind,
      })),
      destinations: takesCells ? destinationsIn(register, own) : [],
      people: picksPeople ? await readPeople(db, viewer, first.id) : [],
      codes: freeCodes(register, first),
    };
  });
}

const toCell = ({ id, name, code, members, baseId }: ActUnit) => ({
  id,
  name,
  code,
  members,
  baseId: baseId ?? id,
});

/** A merger goes into an organisation of the same level, cells and đảng bộ bộ phận within their base; cells move to a committee. */
function targetsFor(
  { units }: ActRegister,
  kind: ActSearch["kind"],
  first: ActUnit,
  chosen: readonly ActUnit[],
): ActUnit[] {
  if (kind === "MOVE") {
    const here = new Set(chosen.flatMap(({ id, parentId }) => [id, parentId]));
    return units.filter(
      (unit) => (unit.kind === "BASE_COMMITTEE" || unit.kind === "PART_COMMITTEE") && !here.has(unit.id),
    );
  }
  if (kind !== "MERGE") return [];
  return units.filter(
    (unit) =>
      !(chosen.length === 1 && unit.id === first.id) &&
      (isBase(first.kind) ? isBase(unit.kind) : unit.kind === first.kind && unit.baseId === first.baseId),
  );
}

function destinationsIn({ units }: ActRegister, own: ReadonlySet<string>): ActForm["destinations"] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return units
    .filter(({ id, kind }) => isCell(kind) && !own.has(id))
    .map((unit) => ({ ...toCell(unit), baseName: names.get(unit.baseId ?? "") ?? "" }));
}

/** More than an act usually founds. */
const proposedCodes = 6;

/** "SCT.06" … for cells of a unit, "SCT-2" … for the unit that follows it. */
function freeCodes({ units, codes }: ActRegister, first: ActUnit): string[] {
  const base = units.find(({ id }) => id === first.baseId) ?? first;
  const taken = [...codes];
  return Array.from({ length: proposedCodes }, () => {
    const code = isBase(first.kind) ? nextBaseCode(base.code, taken) : nextCode(base.code, taken);
    taken.push(code);
    return code;
  });
}

function nextBaseCode(code: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}

function readPeople(db: ScopedDb, { today }: Viewer, cellId: string): Promise<ActFormPerson[]> {
  return db.$queryRaw<ActFormPerson[]>`
    SELECT id, full_name AS "fullName", extract(year FROM born_on)::int AS "bornYear"
    FROM member WHERE organization_id = ${cellId}::uuid AND (left_on IS NULL OR left_on > ${today}::date)
    ORDER BY sort_key, id`;
}
