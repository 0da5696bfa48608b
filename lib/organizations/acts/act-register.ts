import type { OrganizationKind } from "@/lib/auth/viewer";
import { isCell } from "../kinds";
import type { OrganizationType } from "../organization-types";

/** An organisation as it stands on the day of an act. */
export type ActUnit = {
  id: string;
  /** Null for the bloc, and for the topmost organisation a secretary sees. */
  parentId: string | null;
  baseId: string | null;
  kind: OrganizationKind;
  typeCode: OrganizationType | null;
  code: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
  /** On its own list that day; members stand on the lists of cells alone. */
  members: number;
  official: number;
  /** Changes when anybody comes to the list or leaves it. */
  listDigest: string;
};

/** Somebody on a cell's list on the day of an act. */
export type ActPerson = { id: string; cellId: string; isOfficial: boolean };

/** What an act is planned from: everything in the viewer's scope that exists on its day, parents before children. */
export type ActRegister = {
  units: readonly ActUnit[];
  /** Codes in use, those of ended organisations too. */
  codes: readonly string[];
  /** The members of the cells of which the act names single people. */
  people: readonly ActPerson[];
};

/** The organisations below one, itself first, parents before children. */
export function branchOf(units: readonly ActUnit[], id: string): ActUnit[] {
  const within = new Set([id]);
  return units.filter((unit) => {
    if (unit.parentId !== null && within.has(unit.parentId)) within.add(unit.id);
    return within.has(unit.id);
  });
}

/** The cells of a branch: the lists its members are on. */
export function cellsOf(units: readonly ActUnit[], id: string): ActUnit[] {
  return branchOf(units, id).filter(({ kind }) => isCell(kind));
}
