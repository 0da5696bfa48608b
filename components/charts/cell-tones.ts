import type { CellTone } from "./chart-model";

/** How a cell is painted; "hatch" is the pattern of a gap. */
export const cellTones: Record<CellTone, { fill: string; ink: string; sign: string }> = {
  plain: { fill: "none", ink: "var(--ink)", sign: "" },
  reached: { fill: "var(--info-soft)", ink: "var(--ink)", sign: "" },
  open: { fill: "var(--neutral-soft)", ink: "var(--ink)", sign: "…" },
  low: { fill: "var(--bad-soft)", ink: "var(--bad)", sign: "▼" },
  lowest: { fill: "var(--bad)", ink: "var(--surface)", sign: "▼▼" },
  gap: { fill: "hatch", ink: "var(--ink-3)", sign: "" },
  outside: { fill: "none", ink: "var(--ink-3)", sign: "" },
};
