import type { Succession } from "../organization-page";

/** The ways in which organisations become others, in the order in which they are offered. */
export const actKinds = ["RENAME", "MERGE", "SPLIT", "MOVE", "CONVERT", "HAND_OVER", "DISSOLVE"] as const;
export type ActKind = (typeof actKinds)[number];

/** What an act does to an organisation. PLACED = under another committee of the same base; RESIZED = only its figures change. */
export type OrganizationChange = "ENDED" | "FOUNDED" | "RENAMED" | "PLACED" | "RESIZED";

/** Why one organisation followed another. A dissolved one and one handed to another body have no successor here. */
export const successionReasons: Readonly<Partial<Record<ActKind, Succession["reason"]>>> = {
  MERGE: "MERGED",
  SPLIT: "SPLIT",
  MOVE: "MOVED",
  CONVERT: "CONVERTED",
};

/** Whether several organisations may be chosen for one act. */
export function takesSeveral(kind: ActKind): boolean {
  return kind === "MERGE" || kind === "MOVE" || kind === "HAND_OVER" || kind === "DISSOLVE";
}
