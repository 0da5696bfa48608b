import type { Bar } from "./chart-model";

/** Bars under their headings, in the order given; null where they have none. */
export function groupBars(bars: readonly Bar[]): { heading: string | null; bars: readonly Bar[] }[] {
  const groups: { heading: string | null; bars: Bar[] }[] = [];
  for (const bar of bars) {
    const heading = bar.group ?? null;
    const last = groups.at(-1);
    if (last && last.heading === heading) last.bars.push(bar);
    else groups.push({ heading, bars: [bar] });
  }
  return groups;
}
