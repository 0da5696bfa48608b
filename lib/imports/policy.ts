import { can, type Role } from "@/lib/access/permissions";
import type { ComparedRow } from "./compare-with-register";

/** Whether a members' list may be read into this organisation: a base organisation, by whoever keeps its people. */
export function canImportMembers(viewer: { role: Role }, organization: { kind: string }): boolean {
  const isBase = organization.kind === "BASE_COMMITTEE" || organization.kind === "BASE_CELL";
  return isBase && can(viewer, "member.write") && can(viewer, "cell.write");
}

/** What a person may decide about a row before it is written; null when there is nothing to decide. */
export function choiceOf({
  verdict,
  doubts,
}: Pick<ComparedRow, "verdict" | "doubts">): { include: boolean } | null {
  switch (verdict) {
    case "NEW":
    case "CHANGED":
      return doubts.length > 0 ? { include: true } : null;
    case "DOUBTFUL":
      // Adding is only possible when nobody holds the row's numbers already.
      return doubts.some(({ code }) => code === "SAME_PERSON_PROBABLY") ? { include: false } : null;
    case "UNCHANGED":
    case "REFUSED":
      return null;
  }
}

/** Whether the row is written, given what people decided against the usual. */
export function isIncluded(
  row: Pick<ComparedRow, "rowNumber" | "verdict" | "doubts">,
  choices: ReadonlyMap<number, boolean>,
): boolean {
  const choice = choiceOf(row);
  if (choice) return choices.get(row.rowNumber) ?? choice.include;
  return row.verdict === "NEW" || row.verdict === "CHANGED";
}
