import { isBase } from "../kinds";
import { organizationNotices } from "../notices";
import type { OrganizationChange } from "./act-kinds";
import type { ActLine, ActPlan, UnitRef } from "./act-plan";
import type { ActRegister, ActUnit } from "./act-register";

type Steps = Omit<ActPlan, "scopeId" | "lines">;

/** Whose act it is, and which organisations it is about. */
type About = { scopeId: string; subjects: readonly string[] };

/** An organisation of the tree before or after. */
type Node = Pick<ActUnit, "kind" | "code" | "name" | "members" | "official"> & {
  ref: UnitRef;
  parent: UnitRef | null;
};

/** What an act means for each organisation it touches, down from the scope; elsewhere nothing changes. */
export function actLines({ units }: ActRegister, steps: Steps, { scopeId, subjects }: About): ActLine[] {
  const before = units.map((unit): Node => ({ ...unit, ref: unit.id, parent: unit.parentId }));
  const after = treeAfter(before, steps);
  const [was, is] = [totalsOf(before), totalsOf(after)];
  const parentAfter = new Map(after.map(({ ref, parent }) => [ref, parent]));
  const places = new Map(steps.placed.map(({ id, from }) => [id, from]));
  const lines = inTreeOrder([...before, ...steps.founded.map(foundedNode)], parentAfter).flatMap(
    ({ node, depth, path }): ActLine[] => {
      if (!path.includes(scopeId)) return [];
      const [old, now] = [was.get(node.ref) ?? nothing, is.get(node.ref) ?? nothing];
      const isRenamed = steps.renamed?.id === node.ref;
      const change = changeOf(was.has(node.ref), is.has(node.ref), isRenamed, places.has(node.ref));
      const isSame = old.members === now.members && old.units === now.units && old.official === now.official;
      if (change === "RESIZED" && isSame && node.ref !== scopeId) return [];
      return [
        {
          unit: node.ref,
          depth: depth - path.indexOf(scopeId),
          kind: node.kind,
          code: node.code,
          name: isRenamed && steps.renamed ? steps.renamed.name : node.name,
          change,
          isSubject: subjects.includes(node.ref),
          formerName: isRenamed ? node.name : null,
          previousParent: places.get(node.ref) ?? null,
          membersBefore: old.members,
          membersAfter: now.members,
          officialAfter: now.official,
          unitsBefore: old.units,
          unitsAfter: now.units,
          notices: is.has(node.ref)
            ? organizationNotices({ kind: node.kind, members: now.members, official: now.official })
            : [],
        },
      ];
    },
  );
  return lines;
}

function changeOf(was: boolean, is: boolean, isRenamed: boolean, isPlaced: boolean): OrganizationChange {
  if (!was) return "FOUNDED";
  if (!is) return "ENDED";
  if (isRenamed) return "RENAMED";
  return isPlaced ? "PLACED" : "RESIZED";
}

function foundedNode({ key, parent, ...unit }: ActPlan["founded"][number]): Node {
  return { ...unit, ref: key, parent, members: 0, official: 0 };
}

/** The tree once the steps are done. */
function treeAfter(before: readonly Node[], { ended, founded, placed, moves }: Steps): Node[] {
  const parents = new Map(placed.map(({ id, to }) => [id, to]));
  const all = [...before, ...founded.map(foundedNode)].filter(({ ref }) => !ended.includes(ref));
  return all.map((node) => {
    const of = (count: "members" | "official") =>
      moves.reduce(
        (total, move) =>
          total + (move.to === node.ref ? move[count] : 0) - (move.from === node.ref ? move[count] : 0),
        node[count],
      );
    return {
      ...node,
      parent: parents.get(node.ref) ?? node.parent,
      members: of("members"),
      official: of("official"),
    };
  });
}

type Totals = { members: number; official: number; units: number };
const nothing: Totals = { members: 0, official: 0, units: 0 };

/** Members on the lists of each organisation's branch, and the units it is said to have. */
function totalsOf(nodes: readonly Node[]): Map<UnitRef, Totals> {
  const byRef = new Map(nodes.map((node) => [node.ref, node]));
  const totals = new Map(nodes.map(({ ref }): [UnitRef, Totals] => [ref, { ...nothing }]));
  for (const node of nodes) {
    for (let above: Node | undefined = node; above; above = byRef.get(above.parent ?? "")) {
      const total = totals.get(above.ref);
      if (!total) break;
      total.members += node.members;
      total.official += node.official;
      if (above.kind === "BLOC" ? isBase(node.kind) : node.kind === "CELL" && above !== node)
        total.units += 1;
    }
  }
  return totals;
}

type Ordered = { node: Node; depth: number; path: readonly UnitRef[] };

/** Parents before children, siblings as the tree orders them; what was placed elsewhere under its new parent. */
function inTreeOrder(nodes: readonly Node[], parentAfter: ReadonlyMap<UnitRef, UnitRef | null>): Ordered[] {
  const known = new Set(nodes.map(({ ref }) => ref));
  const children = new Map<UnitRef, Node[]>();
  for (const node of nodes) {
    const parent = parentAfter.get(node.ref) ?? node.parent;
    const key = parent !== null && known.has(parent) ? parent : top;
    const siblings = children.get(key);
    if (siblings) siblings.push(node);
    else children.set(key, [node]);
  }
  const walk = (key: UnitRef, path: readonly UnitRef[]): Ordered[] =>
    (children.get(key) ?? []).flatMap((node) => {
      const here = [...path, node.ref];
      return [{ node, depth: path.length, path: here }, ...walk(node.ref, here)];
    });
  return walk(top, []);
}

/** Stands for whatever is above the register. */
const top = "";
