import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { birthMark, isAlive } from "./process-identity";
import { fileSentence } from "./sentence";

export type Lock = { release(): void };

const holderSchema = z.object({ pid: z.int(), born: z.string().nullable() });

type Holder = z.infer<typeof holderSchema>;

/**
 * Takes the one lock of a data directory for this process, or answers who holds it. A lock whose process is gone (also
 * when its id was given to another process since) is replaced. The lock appears whole: it is written aside and then linked.
 */
export function takeLock(directory: string): Lock | { heldBy: number } {
  const path = join(directory, "lock");
  const mine: Holder = { pid: process.pid, born: birthMark(process.pid) };
  const aside = `${path}.${process.pid}.${randomUUID()}`;
  try {
    writeFileSync(aside, JSON.stringify(mine), { mode: 0o600, flag: "wx" });
    for (;;) {
      if (linked(aside, path)) return { release: () => releaseLock(path, mine) };
      const holder = readHolder(path);
      if (holder && isHolding(holder)) return { heldBy: holder.pid };
      if (holder) discardStale(path, holder);
    }
  } catch (error) {
    throw fileSentence(error, directory);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** The living process that holds the lock of a data directory, if any. */
export function lockHolder(directory: string): number | null {
  const holder = readHolder(join(directory, "lock"));
  return holder && isHolding(holder) ? holder.pid : null;
}

function isHolding({ pid, born }: Holder): boolean {
  return pid > 0 && isAlive(pid) && birthMark(pid) === born;
}

/** Two starts may find the same stale lock: what was moved away is looked at again, and put back when it was a fresh one. */
function discardStale(path: string, stale: Holder): void {
  const grave = `${path}.stale.${process.pid}.${randomUUID()}`;
  try {
    renameSync(path, grave);
    const moved = readHolder(grave);
    if (moved && (moved.pid !== stale.pid || moved.born !== stale.born)) linked(grave, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  } finally {
    rmSync(grave, { force: true });
  }
}

function releaseLock(path: string, mine: Holder): void {
  const holder = readHolder(path);
  if (holder?.pid === mine.pid && holder.born === mine.born) rmSync(path, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Null when there is no lock; a lock that cannot be understood counts as held by nobody, so it is replaced. */
function readHolder(path: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    const { pid, born } = holderSchema.parse(JSON.parse(text));
    return { pid, born };
  } catch {
    return { pid: -1, born: null };
  }
}
