import { isBase, isCell, type UnitKind } from "../kinds";
import { organizationTypes } from "../organization-types";
import type { ActForm } from "./act-form";
import type { ActInput } from "./schema";

/** The form as it begins: the present names, free codes, nobody sent anywhere. */
export function initialAct(form: ActForm): ActInput {
  const { kind, chosen, cells, people } = form;
  const [first] = chosen;
  return {
    kind,
    organizations: chosen.map(({ id }) => id),
    effectiveOn: "",
    decisionNumber: "",
    decisionOn: "",
    decidedBy: "",
    target: null,
    founded: initiallyFounded(form),
    cells:
      kind === "MERGE" || kind === "SPLIT" || kind === "DISSOLVE"
        ? cells.map(({ id }) => ({ id, to: null }))
        : [],
    people: people.map(({ id }) => ({ id, to: null })),
    name: kind === "RENAME" ? (first?.name ?? "") : "",
    shortName: kind === "RENAME" ? (first?.shortName ?? "") : "",
    outsideName: "",
    outsidePlace: null,
  };
}

/** What an act may found: the level of what was chosen, a base organisation in either form. */
export function foundableIn({ chosen: [first] }: Pick<ActForm, "chosen">): readonly UnitKind[] {
  if (!first || first.kind === "BLOC") return [];
  return isBase(first.kind) ? ["BASE_COMMITTEE", "BASE_CELL"] : [first.kind];
}

/** The n-th organisation of an act, its names still to be given. */
export function newFounded(form: ActForm, index: number): ActInput["founded"][number] {
  const [first] = form.chosen;
  const isPartOfWhole = form.kind === "CONVERT" && index > 0;
  const kind = isPartOfWhole ? "CELL" : (foundableIn(form)[0] ?? "CELL");
  const whole = form.codes[0] ?? "";
  return {
    kind,
    typeCode: isBase(kind) ? (organizationTypes.find((type) => type === first?.typeCode) ?? null) : null,
    code: isPartOfWhole ? `${whole}.${String(index).padStart(2, "0")}` : (form.codes[index] ?? ""),
    name: "",
    shortName: "",
  };
}

function initiallyFounded(form: ActForm): ActInput["founded"] {
  const [first] = form.chosen;
  if (form.kind === "SPLIT") return [newFounded(form, 0)];
  if (form.kind !== "CONVERT" || !first) return [];
  const whole = newFounded(form, 0);
  if (!isCell(first.kind)) {
    return [{ ...whole, kind: "BASE_CELL", name: `Chi bộ ${first.shortName}`, shortName: first.shortName }];
  }
  const committee = { ...whole, name: `Đảng bộ ${first.shortName}`, shortName: first.shortName };
  return [committee, { ...newFounded(form, 1), name: "Chi bộ 1", shortName: "Chi bộ 1" }];
}
