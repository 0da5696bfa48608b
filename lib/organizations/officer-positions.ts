import type { OrganizationKind } from "@/lib/auth/viewer";
import { isCell } from "./kinds";

/** Positions of a committee, from the highest down: the order in which officers are listed. */
export const officerPositions = [
  "SECRETARY",
  "PERMANENT_DEPUTY_SECRETARY",
  "DEPUTY_SECRETARY",
  "STANDING_MEMBER",
  "COMMITTEE_MEMBER",
] as const;
export type OfficerPosition = (typeof officerPositions)[number];

/** The positions an organisation's committee has: a chi ủy has no standing committee. */
export function positionsOf(kind: OrganizationKind): readonly OfficerPosition[] {
  return isCell(kind) ? ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"] : officerPositions;
}

/** What a position is called there (`organizations.positions.*`): the same seat is chi ủy viên in a cell. */
export function positionLabel(
  position: OfficerPosition,
  kind: OrganizationKind,
): OfficerPosition | "CELL_COMMITTEE_MEMBER" {
  return position === "COMMITTEE_MEMBER" && isCell(kind) ? "CELL_COMMITTEE_MEMBER" : position;
}
