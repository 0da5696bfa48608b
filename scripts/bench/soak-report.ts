import { percentile } from "./load";
import { machine } from "./report";
import { type SoakDay, thinkMs } from "./soak-day";

type Soaked = {
  users: number;
  minutes: number;
  day: SoakDay;
  memory: readonly number[];
  peakMb: number | null;
};

/** A soak as Markdown. */
export function soakReport({ users, minutes, day, memory, peakMb }: Soaked): string {
  const all = Object.values(day.latencies).flat();
  const rows = Object.entries({ ...day.latencies, all }).map(([kind, latencies]) => {
    const sorted = latencies.toSorted((a, b) => a - b);
    const share = ((100 * latencies.length) / all.length).toFixed(0);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((at) => percentile(sorted, at).toFixed(0));
    const errors = day.errors.filter((error) => kind === "all" || error.startsWith(kind)).length;
    return `| ${kind} | ${latencies.length} | ${share} | ${p50} | ${p95} | ${p99} | ${errors} |`;
  });
  const perSecond = (all.length / (minutes * 60)).toFixed(0);
  return [
    `\n## ${users} people, ${minutes} minutes\n`,
    `${machine()}; ${thinkMs.least / 1000} to ${thinkMs.most / 1000} s between an answer and the next request; ${perSecond} requests a second; load on the same machine.\n`,
    "| What | requests | % | p50 ms | p95 ms | p99 ms | errors |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
    `\nSlowest: ${day.slowest.path}, ${day.slowest.ms.toFixed(0)} ms. Server memory, MB: ${memoryLine(memory)}, peak ${peakMb ?? "?"}.\n`,
  ].join("\n");
}

/** The median of each quarter of the time, so that one collection of garbage more or less says nothing. */
function memoryLine(samples: readonly number[]): string {
  if (samples.length === 0) return "not told";
  const quarters = [0, 1, 2, 3].map((quarter) => {
    const from = Math.floor((quarter * samples.length) / 4);
    const to = Math.max(from + 1, Math.floor(((quarter + 1) * samples.length) / 4));
    return percentile(
      samples.slice(from, to).toSorted((a, b) => a - b),
      0.5,
    );
  });
  return `start ${samples[0]}, by quarters of the time ${quarters.join(", ")}, end ${samples.at(-1)}`;
}
