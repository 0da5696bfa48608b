import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BackupKey, openBackupKey, readBackupKey } from "./backup-key";
import { seal } from "./seal";
import { unseal } from "./unseal";

const { signal } = new AbortController();
/** Three of age's pieces of 64 KiB, and nothing that packing could shorten. */
const content = randomBytes(150_000);

let folder: string;
let key: BackupKey;
let sealed: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "so-khoi-seal-"));
  key = await openBackupKey(join(folder, "backup.key"));
  await seal(join(folder, "whole.age"), key.recipient, pieces(), signal);
  sealed = readFileSync(join(folder, "whole.age"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000);
}

async function opened(path: string, withKey = key): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of unseal(path, withKey, signal)) parts.push(part);
  return Buffer.concat(parts);
}

function fileOf(bytes: Uint8Array): string {
  const path = join(folder, "changed.age");
  writeFileSync(path, bytes);
  return path;
}

describe("a sealed file", () => {
  it("gives back what went in, shows none of it, and is its user's alone", async () => {
    expect((await opened(join(folder, "whole.age"))).equals(content)).toBe(true);
    expect(sealed.includes(content.subarray(0, 16))).toBe(false);
    expect(statSync(join(folder, "whole.age")).mode & 0o777).toBe(0o600);
  });

  it("is refused when any bit of it was turned", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        await expect(opened(fileOf(changed))).rejects.toThrow(/was altered|does not open|is not a backup/);
      }),
      {
        numRuns: 60,
        examples: [
          [sealed.length - 1, 0],
          [200, 0],
        ],
      },
    );
  });

  it("is refused when any bit of its first line to the key was turned", async () => {
    const header = sealed.indexOf("\n---") + 60;
    for (let at = 0; at < header; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      await expect(opened(fileOf(changed)), `byte ${at}`).rejects.toThrow(
        /was altered|does not open|is not a backup/,
      );
    }
  });

  it("is refused when it was cut short anywhere, or something was put behind it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
        await expect(opened(fileOf(sealed.subarray(0, length)))).rejects.toThrow(/was altered or cut short/);
      }),
      { numRuns: 60, examples: [[0], [sealed.length - 1]] },
    );
    await expect(opened(fileOf(Buffer.concat([sealed, Buffer.alloc(1)])))).rejects.toThrow(/was altered/);
  });

  it("is refused by another key, which is named", async () => {
    const other = await openBackupKey(join(folder, "other.key"));
    await expect(opened(join(folder, "whole.age"), other)).rejects.toThrow(
      `The key in ${other.path} does not open ${join(folder, "whole.age")}: set BACKUP_KEY`,
    );
  });

  it("is told from other files", async () => {
    await expect(opened(fileOf(Buffer.from("PK\u0003\u0004")))).rejects.toThrow(/is not a backup of Sổ Khối/);
    await expect(opened(join(folder, "none.age"))).rejects.toThrow(/^There is no file/);
    await expect(opened(folder)).rejects.toThrow(/is a folder, not a backup/);
  });
});

describe("writing", () => {
  const left = () => readdirSync(folder).filter((name) => name.startsWith("new.age"));

  it("never takes the place of a file that is there", async () => {
    await expect(seal(join(folder, "whole.age"), key.recipient, pieces(), signal)).rejects.toThrow(
      "exists and is not overwritten",
    );
    expect(readFileSync(join(folder, "whole.age")).equals(sealed)).toBe(true);
  });

  it("leaves nothing when it is stopped, or its source fails", async () => {
    const stop = new AbortController();
    async function* failing(fail: () => void): AsyncGenerator<Buffer> {
      yield content;
      fail();
      yield content;
    }
    const stopped = failing(() => stop.abort(new Error("stopped")));
    await expect(seal(join(folder, "new.age"), key.recipient, stopped, stop.signal)).rejects.toThrow(
      "stopped",
    );
    const broken = failing(() => {
      throw new Error("the database went away");
    });
    await expect(seal(join(folder, "new.age"), key.recipient, broken, signal)).rejects.toThrow(
      "the database went away",
    );
    expect(left()).toEqual([]);
  });

  it("says when there is no such folder", async () => {
    const path = join(folder, "nowhere", "new.age");
    await expect(seal(path, key.recipient, pieces(), signal)).rejects.toThrow(
      `There is no folder ${join(folder, "nowhere")}: make it first.`,
    );
  });
});

describe("the key", () => {
  it("is made once, and read the same ever after", async () => {
    const path = join(folder, "made.key");
    const made = await openBackupKey(path);
    expect(made.isNew).toBe(true);
    expect(await openBackupKey(path)).toEqual({ ...made, isNew: false });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ["none", undefined, 0o600, /^There is no key at/],
    ["another's to read", "AGE-SECRET-KEY-1", 0o644, /can be read by others: run "chmod 600/],
    ["something else", "hello\n", 0o600, /holds no age key/],
    ["damaged", "AGE-SECRET-KEY-1QQQQ\n", 0o600, /is damaged/],
  ])("is refused when it is %s", async (name, text, mode, sentence) => {
    const path = join(folder, `${name.replaceAll(" ", "-")}.key`);
    if (text) {
      writeFileSync(path, text);
      chmodSync(path, mode);
    }
    await expect(readBackupKey(path)).rejects.toThrow(sentence);
  });
});
