import type { Role } from "@/lib/access/permissions";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import { isBase, unitKinds } from "./kinds";
import type { OrganizationNode, TreeBranch } from "./organization-node";
import { organizationTypes } from "./organization-types";
import type { OrganizationFilter, OrganizationSort } from "./search";

export type OrganizationTotals = { bases: number; cells: number; members: number | null };

/** The nodes a filter keeps. Every word searched for begins a word of theirs, whatever the accents. */
export function matchingNodes(
  nodes: readonly OrganizationNode[],
  { q, kind, type }: OrganizationFilter,
): OrganizationNode[] {
  const words = searchKey(q).split(" ").filter(Boolean);
  return nodes.filter(
    (node) =>
      (kind === null || node.kind === kind) &&
      (type === null || node.typeCode === type) &&
      words.every((word) => ` ${node.searchKey}`.includes(` ${word}`)),
  );
}

/** The rows of the table: base organisations unless a kind is asked for; for a secretary every level of the own unit. */
export function listedNodes(
  nodes: readonly OrganizationNode[],
  search: OrganizationFilter & { sort: readonly OrganizationSort[] },
  { role }: { role: Role },
): readonly OrganizationNode[] {
  const showsAllLevels = role === "SECRETARY" || search.kind !== null;
  const matches = matchingNodes(nodes, search);
  return sortedNodes(showsAllLevels ? matches : matches.filter((node) => isBase(node.kind)), search.sort);
}

/** In the order asked for, by one column after the other; equal ones, and all where none is asked for, stay in the office's order. */
export function sortedNodes(
  nodes: readonly OrganizationNode[],
  sort: readonly OrganizationSort[],
): readonly OrganizationNode[] {
  const compare: Comparison = (a, b) => {
    for (const { column, direction } of sort) {
      const order = comparisons[column](a, b);
      if (order !== 0) return direction === "asc" ? order : -order;
    }
    return 0;
  };
  return [...nodes].sort(compare);
}

/**
 * What the listed organisations add up to. A node under another listed one is part of it and is not counted again, so a
 * unit listed with its cells gives the unit's own figures.
 */
export function totalsOf(nodes: readonly OrganizationNode[]): OrganizationTotals {
  const listed = new Map(nodes.map((node) => [node.id, node]));
  const outermost = nodes.filter((node) => !ancestorsOf(node, listed).length);
  const sum = (count: (node: OrganizationNode) => number) =>
    outermost.reduce((total, node) => total + count(node), 0);
  return {
    bases: nodes.filter((node) => isBase(node.kind)).length,
    cells: sum((node) => node.cells + (node.kind === "CELL" ? 1 : 0)),
    members: nodes.some((node) => node.people === null) ? null : sum((node) => node.people?.members ?? 0),
  };
}

/**
 * The nodes as a tree in the office's order. Each match comes with what stands above and below it; `open` names the
 * nodes to unfold so that every match is in sight.
 */
export function matchingTree(
  nodes: readonly OrganizationNode[],
  matches: readonly OrganizationNode[],
): { branches: TreeBranch[]; open: Set<string> } {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const matched = new Set(matches.map((node) => node.id));
  const hidesSome = matches.length < nodes.length;
  const open = new Set(hidesSome ? matches.flatMap((node) => ancestorsOf(node, known)) : []);
  const kept = nodes.filter(
    (node) =>
      matched.has(node.id) || open.has(node.id) || ancestorsOf(node, known).some((id) => matched.has(id)),
  );
  const branches = new Map(kept.map((node): [string, TreeBranch] => [node.id, { ...node, children: [] }]));
  const roots: TreeBranch[] = [];
  for (const branch of branches.values()) {
    const siblings = branches.get(branch.parentId)?.children ?? roots;
    siblings.push(branch);
  }
  return { branches: roots, open };
}

/** Ids of the known nodes above a node, nearest first. */
function ancestorsOf(node: OrganizationNode, known: ReadonlyMap<string, OrganizationNode>): string[] {
  const parent = known.get(node.parentId);
  return parent ? [parent.id, ...ancestorsOf(parent, known)] : [];
}

type Comparison = (a: OrganizationNode, b: OrganizationNode) => number;

const collator = new Intl.Collator("vi");
const byNumber =
  (read: (node: OrganizationNode) => number): Comparison =>
  (a, b) =>
    read(a) - read(b);
const byText =
  (read: (node: OrganizationNode) => string): Comparison =>
  (a, b) =>
    collator.compare(read(a), read(b));
const rank = (order: readonly string[], code: string | null) => (code === null ? -1 : order.indexOf(code));

const comparisons: Readonly<Record<OrganizationSort["column"], Comparison>> = {
  name: byText((node) => node.name),
  code: byText((node) => node.code),
  kind: byNumber((node) => rank(unitKinds, node.kind)),
  type: byNumber((node) => rank(organizationTypes, node.typeCode)),
  cells: byNumber((node) => node.cells),
  members: byNumber((node) => node.people?.members ?? 0),
  probationary: byNumber((node) => node.people?.probationary ?? 0),
  secretary: (a, b) => {
    const [left, right] = [a, b].map((node) => nameSortKey(node.people?.secretary ?? ""));
    return left === right ? 0 : (left ?? "") < (right ?? "") ? -1 : 1;
  },
};
