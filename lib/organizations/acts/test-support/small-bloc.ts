import type { ActPerson, ActRegister, ActUnit } from "../act-register";
import type { ActRequest } from "../schema";

const unit = (given: Partial<ActUnit> & Pick<ActUnit, "id" | "kind" | "parentId" | "baseId">): ActUnit => ({
  typeCode: given.kind.startsWith("BASE") ? "5" : null,
  code: given.id.toUpperCase(),
  name: `Tổ chức ${given.id}`,
  shortName: given.id,
  aliases: [],
  members: 0,
  official: 0,
  listDigest: "",
  ...given,
});

const cell = (id: string, parentId: string, baseId: string, members: number) =>
  unit({ id, kind: "CELL", parentId, baseId, members, official: Math.max(0, members - 1) });

/** Two đảng bộ cơ sở (A with a đảng bộ bộ phận) and a chi bộ cơ sở: 10 + 12 + 8, 20 + 15, 25 members. */
export const smallBloc: readonly ActUnit[] = [
  unit({ id: "bloc", kind: "BLOC", parentId: null, baseId: null }),
  unit({ id: "a", kind: "BASE_COMMITTEE", parentId: "bloc", baseId: "a" }),
  cell("a.01", "a", "a", 10),
  unit({ id: "a.p", kind: "PART_COMMITTEE", parentId: "a", baseId: "a" }),
  cell("a.02", "a.p", "a", 12),
  cell("a.03", "a.p", "a", 8),
  unit({ id: "b", kind: "BASE_COMMITTEE", parentId: "bloc", baseId: "b" }),
  cell("b.01", "b", "b", 20),
  cell("b.02", "b", "b", 15),
  unit({ id: "c", kind: "BASE_CELL", parentId: "bloc", baseId: "c", members: 25, official: 24 }),
];

/** Everybody on a cell's list: "c#1" … The last one is probationary. */
function peopleOf(cellId: string): ActPerson[] {
  const { members, official } = smallBloc.find(({ id }) => id === cellId) ?? { members: 0, official: 0 };
  return Array.from({ length: members }, (_, index) => ({
    id: `${cellId}#${index + 1}`,
    cellId,
    isOfficial: index < official,
  }));
}

export const smallRegister: ActRegister = {
  units: smallBloc,
  codes: smallBloc.map(({ code }) => code),
  people: [...peopleOf("c"), ...peopleOf("a.01")],
};

/** A request as the schema hands it over. */
export function request(kind: ActRequest["kind"], given: Partial<ActRequest>): ActRequest {
  return {
    kind,
    organizations: [],
    effectiveOn: "2021-03-01",
    decisionNumber: null,
    decisionOn: null,
    decidedBy: null,
    target: null,
    founded: [],
    cells: [],
    people: [],
    name: null,
    shortName: null,
    outsideName: null,
    outsidePlace: null,
    ...given,
  };
}

export const foundedUnit = (
  kind: ActRequest["founded"][number]["kind"],
  code: string,
): ActRequest["founded"][number] => ({
  kind,
  typeCode: kind.startsWith("BASE") ? "5" : null,
  code,
  name: `Tổ chức ${code}`,
  shortName: code,
});
