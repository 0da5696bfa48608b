import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileSentence, Sentence } from "./sentence";

const largestBytes = 5 * 1024 * 1024;

export type PostgresLog = {
  file: number;
  /** What the server has written since the log was opened. */
  lines(): string[];
  close(): void;
};

/** Opens the server's log for appending; a long one is set aside as `.old` first. */
export function openPostgresLog(path: string): PostgresLog {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largestBytes) renameSync(path, `${path}.old`);
    const file = openSync(path, "a", 0o600);
    const start = fstatSync(file).size;
    const lines = () => readFileSync(path).subarray(start).toString().trimEnd().split("\n");
    return { file, lines, close: () => closeSync(file) };
  } catch (error) {
    throw fileSentence(error, path);
  }
}

/** Why the server did not start, in one sentence. */
export function serverSentence(lines: string[], path: string): Sentence {
  if (lines.some((line) => line.includes("No space left on device"))) {
    return new Sentence(`The disk that holds ${dirname(path)} is full: free some space and start again.`);
  }
  const last =
    lines.findLast((line) => /\b(FATAL|PANIC|error)\b/.test(line)) ?? lines.at(-1) ?? "no reason given";
  return new Sentence(
    `PostgreSQL did not start (${last.replace(/^.*?(FATAL|PANIC):\s*/, "")}): see ${path}.`,
  );
}
