import type { OrganizationKind } from "@/lib/auth/viewer";

/** Members from which a chi bộ cơ sở should become a đảng bộ cơ sở, and below which a đảng bộ cơ sở needs approval to stay one. */
const membersOfBaseCommittee = 30;
/** Members above which a chi bộ needs the approval of the level above the base. */
const membersOfCellAtMost = 30;
/** Official members below which an organisation cannot exist on its own. */
const officialAtLeast = 3;

export type OrganizationNotice =
  | "empty"
  | "fewOfficial"
  | "largeBaseCell"
  | "smallBaseCommittee"
  | "largeCell";

type Size = { kind: OrganizationKind; members: number; official: number };

/**
 * Where an organisation's size departs from the Party Charter's rules (Quy định 294-QĐ/TW, points 10 and 20). Notices, never
 * refusals: a higher committee may approve an exception.
 */
export function organizationNotices({ kind, members, official }: Size): OrganizationNotice[] {
  if (kind === "BLOC" || kind === "PART_COMMITTEE") return [];
  if (members === 0) return ["empty"];
  const notices: OrganizationNotice[] = [];
  if (official < officialAtLeast) notices.push("fewOfficial");
  if (kind === "BASE_CELL" && members >= membersOfBaseCommittee) notices.push("largeBaseCell");
  if (kind === "BASE_COMMITTEE" && members < membersOfBaseCommittee) notices.push("smallBaseCommittee");
  if (kind === "CELL" && members > membersOfCellAtMost) notices.push("largeCell");
  return notices;
}
