import type { Verdict } from "../parsed-row";

/** How many rows end how. */
export function countVerdicts(rows: readonly { readonly verdict: Verdict }[]): Record<Verdict, number> {
  const counts = { NEW: 0, CHANGED: 0, UNCHANGED: 0, DOUBTFUL: 0, REFUSED: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
