import type { OrganizationKind } from "@/lib/auth/viewer";
import type { UnitKind } from "../kinds";
import type { OrganizationNotice } from "../notices";
import type { Succession } from "../organization-page";
import type { OrganizationType } from "../organization-types";
import type { OrganizationChange } from "./act-kinds";

/** An organisation of the register by its id, or one that the act founds by its key. */
export type UnitRef = string;

export type FoundedUnit = {
  key: UnitRef;
  parent: UnitRef;
  kind: UnitKind;
  typeCode: OrganizationType | null;
  code: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
};

/** Members who pass from one cell's list to another's, or (null) out of the register. */
export type Move = {
  from: string;
  to: UnitRef | null;
  /** Named people; null = everybody else on the list. */
  people: readonly string[] | null;
  members: number;
  official: number;
};

/** An organisation before and after: members on its lists, units below it. */
export type ActLine = {
  unit: UnitRef;
  depth: number;
  kind: OrganizationKind;
  code: string;
  name: string;
  change: OrganizationChange;
  /** Whether the act is about it, rather than touching it. */
  isSubject: boolean;
  /** Of a renaming: the name it had. */
  formerName: string | null;
  previousParent: string | null;
  membersBefore: number;
  membersAfter: number;
  officialAfter: number;
  /** Base organisations of the bloc, cells of anything else. */
  unitsBefore: number;
  unitsAfter: number;
  /** What its new size calls for. */
  notices: readonly OrganizationNotice[];
};

/** Everything an act will write, decided before anything is written. */
export type ActPlan = {
  /** The base organisation within which all of it happens, or the bloc. */
  scopeId: string;
  ended: readonly string[];
  /** Parents before children. */
  founded: readonly FoundedUnit[];
  placed: readonly { id: string; from: string; to: UnitRef }[];
  renamed: { id: string; name: string; shortName: string } | null;
  moves: readonly Move[];
  successions: readonly { from: string; to: UnitRef; reason: Succession["reason"] }[];
  /** The scope first, then what changed, as the tree orders it. */
  lines: readonly ActLine[];
};

/** How many members an act moves, and how many of them leave the register. */
export function movedBy({ moves }: Pick<ActPlan, "moves">): { moved: number; handedOver: number } {
  const sum = (some: readonly Move[]) => some.reduce((total, { members }) => total + members, 0);
  return { moved: sum(moves), handedOver: sum(moves.filter(({ to }) => to === null)) };
}
