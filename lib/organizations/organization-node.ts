import type { OrganizationKind } from "@/lib/auth/viewer";
import type { OrganizationType } from "./organization-types";

/** One organisation of the tree with the figures of everything below it. */
export type OrganizationNode = {
  id: string;
  /** For the topmost nodes of a list, an organisation outside it. */
  parentId: string;
  parentName: string;
  kind: OrganizationKind;
  /** The words of the period where they differ from the kind's usual ones. */
  kindLabel: string | null;
  typeCode: OrganizationType | null;
  code: string;
  name: string;
  searchKey: string;
  /** Order among siblings. */
  position: number;
  /** Chi bộ trực thuộc under it, at any depth. */
  cells: number;
  /** Null where the viewer may see organisations but not people. */
  people: NodePeople | null;
};

export type NodePeople = {
  /** On the list today. */
  members: number;
  probationary: number;
  secretary: string | null;
};

/** A node as a line of the table. */
export type OrganizationRow = Pick<
  OrganizationNode,
  "code" | "name" | "parentName" | "kind" | "kindLabel" | "typeCode" | "cells" | "people"
>;

export type TreeBranch = OrganizationNode & { children: TreeBranch[] };

/** The address of an organisation's page: its code, in lower case because people read and type it. */
export function organizationHref(code: string): string {
  return `/organizations/${code.toLowerCase()}`;
}

/** The list of the organisation's people, narrowed the way a figure counts them. */
export function peopleHref(code: string, filter: Readonly<Record<string, string>> = {}): string {
  return `/members?${new URLSearchParams({ unit: code, ...filter })}`;
}
