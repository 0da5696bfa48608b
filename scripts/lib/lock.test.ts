import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "./lock";
import { birthMark } from "./process-identity";

describe("takeLock", () => {
  let directory: string;
  const write = (text: string) => writeFileSync(join(directory, "lock"), text);

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "so-khoi-lock-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it("is held until it is released, and leaves nothing behind", () => {
    const lock = takeLock(directory);
    expect(takeLock(directory)).toEqual({ heldBy: process.pid });
    if ("release" in lock) lock.release();
    expect(readdirSync(directory)).toEqual([]);
    expect(takeLock(directory)).toHaveProperty("release");
  });

  it("replaces the lock of a process that is gone", () => {
    write(JSON.stringify({ pid: 2 ** 22 + 1, born: null }));
    expect(takeLock(directory)).toHaveProperty("release");
    expect(readdirSync(directory)).toEqual(["lock"]);
  });

  it("replaces the lock of a process whose id another one has now", () => {
    write(JSON.stringify({ pid: process.ppid, born: "an earlier boot" }));
    expect(takeLock(directory)).toHaveProperty("release");
  });

  it("respects the lock of another living process", () => {
    write(JSON.stringify({ pid: process.ppid, born: birthMark(process.ppid) }));
    expect(takeLock(directory)).toEqual({ heldBy: process.ppid });
  });

  it.each(["", "not json", "{}", '{"pid":-1}', "null"])("replaces a lock that says nothing: %j", (text) => {
    write(text);
    expect(takeLock(directory)).toHaveProperty("release");
  });

  it("does not release a lock that is somebody else's by now", () => {
    const lock = takeLock(directory);
    const other = JSON.stringify({ pid: process.ppid, born: birthMark(process.ppid) });
    write(other);
    if ("release" in lock) lock.release();
    expect(readFileSync(join(directory, "lock"), "utf8")).toBe(other);
  });
});
