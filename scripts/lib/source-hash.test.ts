import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceHash } from "./source-hash";

describe("sourceHash", () => {
  let root: string;
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const hash = (texts: Record<string, string> = {}) =>
    sourceHash(root, ["app", "next.config.ts", "missing"], texts);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "so-khoi-hash-"));
    mkdirSync(join(root, "app", "members"), { recursive: true });
    mkdirSync(join(root, "app", "generated"));
    write("app/page.tsx", "one");
    write("next.config.ts", "config");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("stays while nothing that is built changes", () => {
    const before = hash();
    write("app/page.tsx", "one");
    write("app/page.test.ts", "a test");
    write("app/generated/client.ts", "made from the schema, which counts by itself");
    write("elsewhere.ts", "not listed");
    expect(hash()).toBe(before);
  });

  it.each([
    ["a changed file", () => write("app/page.tsx", "two")],
    ["a new file", () => write("app/members/page.tsx", "")],
    ["an emptied file", () => write("app/page.tsx", "")],
    ["a removed file", () => rmSync(join(root, "next.config.ts"))],
  ])("changes with %s", (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it("changes with a named text", () => {
    expect(hash({ node: "v20" })).not.toBe(hash({ node: "v24" }));
  });
});
