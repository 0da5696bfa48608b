import { cpus } from "node:os";
import type { Step } from "./import-scenario";
import type { LoadResult } from "./load";
import { type PaintFigures, slowDown } from "./paint";

export type Measured = { name: string; page: LoadResult; bare: LoadResult | null };

export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, Node ${process.versions.node}`;
}

export function heading({
  members,
  connections,
  seconds,
}: {
  members: number;
  connections: number;
  seconds: number;
}): string {
  return `\n## ${members.toLocaleString("en")} members\n\n${machine()}; ${connections} connections, ${seconds} s each, load on the same machine.\n`;
}

/** The ratio is of the 95th percentiles: how many times the page takes what its own SQL takes in a bare server. */
export function figureTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ name, page, bare }) =>
    [
      name,
      page.requestsPerSecond.toFixed(0),
      page.p50Ms.toFixed(0),
      page.p95Ms.toFixed(0),
      page.processorMs?.toFixed(1) ?? "",
      bare ? bare.requestsPerSecond.toFixed(0) : "",
      bare ? bare.p95Ms.toFixed(0) : "",
      bare ? (page.p95Ms / bare.p95Ms).toFixed(1) : "",
      page.failures + (bare?.failures ?? 0),
    ].join(" | "),
  );
  return [
    "| What | req/s | p50 ms | p95 ms | server CPU ms | bare req/s | bare p95 ms | p95 ratio | failures |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

/** Waits of one person for a file of so many rows, in the order taken, with the server's peak memory so far. */
export function fileTable(rows: number, steps: readonly Step[]): string {
  const lines = steps.map(
    ({ name, seconds, megabytes, peakMb }) =>
      `| ${name} | ${seconds.toFixed(1)} | ${megabytes.toFixed(1)} | ${peakMb ?? "?"} |`,
  );
  return [
    `\nA file of ${rows.toLocaleString("en")} rows:\n`,
    "| Step | s | file MB | server memory, peak so far, MB |",
    "| --- | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}

export function javascriptTable(bytes: Readonly<Record<string, number>>, member: string): string {
  const rows = Object.entries(bytes).map(
    ([route, size]) => `| ${routeName(route, member)} | ${Math.round(size / 1024)} |`,
  );
  return ["| Route | JavaScript, KB gzip |", "| --- | ---: |", ...rows].join("\n");
}

/** Medians in a browser whose processor is slowed down. */
export function paintTable(figures: readonly PaintFigures[], member: string): string {
  const rows = figures.map(
    ({ route, largestMs, interactionMs }) =>
      `| ${routeName(route, member)} | ${largestMs.toFixed(0)} | ${interactionMs?.toFixed(0) ?? ""} |`,
  );
  return [
    `\nIn Chromium with its processor slowed down ${slowDown} times, from an empty cache:\n`,
    "| Route | largest paint ms | slowest interaction ms |",
    "| --- | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function routeName(route: string, member: string): string {
  return route === member ? "/members/[id]" : route;
}
