import { can, type Role } from "@/lib/access/permissions";
import type { CampaignStatus } from "@/lib/study/terms";
import type { Doubt } from "./note";
import type { FieldChange, Verdict } from "./parsed-row";

/** Whether a members' list may be read into this organisation: a base organisation, by whoever keeps its people. */
function canImportMembers(viewer: { role: Role }, organization: { kind: string }): boolean {
  const isBase = organization.kind === "BASE_COMMITTEE" || organization.kind === "BASE_CELL";
  return isBase && can(viewer, "member.write") && can(viewer, "cell.write");
}

/** Whether the results of a campaign may be read from a file: many units at once, by who keeps the campaign while it is open. */
export function canImportResults(viewer: { role: Role }, campaign: { status: CampaignStatus }): boolean {
  return can(viewer, "campaign.write") && can(viewer, "study.write") && campaign.status === "OPEN";
}

/** Whether the viewer may read a file into this place, and confirm it. */
export function canImport(
  viewer: { role: Role },
  { organization, campaign }: { organization: { kind: string }; campaign: { status: CampaignStatus } | null },
): boolean {
  return campaign ? canImportResults(viewer, campaign) : canImportMembers(viewer, organization);
}

export const rowChoices = ["SKIP", "ADD", "UPDATE"] as const;
/** SKIP: leave out. ADD: as a record of its own. UPDATE: as the record it was taken for. */
export type RowChoice = (typeof rowChoices)[number];

type JudgedRow = {
  verdict: Verdict;
  doubts: readonly Pick<Doubt, "code">[];
  changes: readonly FieldChange[];
};

/** What a person may decide about a row, what is proposed first; empty when there is nothing to decide. */
export function choicesOf({ verdict, doubts }: Omit<JudgedRow, "changes">): readonly RowChoice[] {
  switch (verdict) {
    case "NEW":
      return ["ADD", "SKIP"];
    case "CHANGED":
      return ["UPDATE", "SKIP"];
    case "DOUBTFUL":
      // Anything else is only possible when nobody else holds the row's numbers already.
      return doubts.some(({ code }) => code === "SAME_PERSON_PROBABLY") ? ["SKIP", "UPDATE", "ADD"] : [];
    case "UNCHANGED":
    case "REFUSED":
      return [];
  }
}

/** What becomes of a row: exactly one thing, so that the sums always hold. */
export function outcomeOf(
  row: JudgedRow,
  choice: RowChoice | null,
): "CREATED" | "CHANGED" | "UNCHANGED" | "SKIPPED" | "REFUSED" {
  if (row.verdict === "UNCHANGED" || row.verdict === "REFUSED") return row.verdict;
  const choices = choicesOf(row);
  const decided = choice !== null && choices.includes(choice) ? choice : (choices[0] ?? "SKIP");
  switch (decided) {
    case "ADD":
      return "CREATED";
    case "UPDATE":
      return row.changes.length > 0 ? "CHANGED" : "UNCHANGED";
    case "SKIP":
      return "SKIPPED";
  }
}
