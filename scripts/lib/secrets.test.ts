import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSecrets } from "./secrets";

describe("openSecrets", () => {
  let directory: string;
  const file = () => join(directory, "secrets.json");

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "so-khoi-secrets-"));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it("makes them once, for the owner's eyes only", () => {
    const secrets = openSecrets(directory);
    expect(openSecrets(directory)).toEqual(secrets);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(Buffer.from(secrets.serverActionsKey, "base64")).toHaveLength(32);
    expect(new Set(Object.values(secrets)).size).toBe(5);
    expect(readdirSync(directory)).toEqual(["secrets.json"]);
  });

  it.each([0o640, 0o604, 0o644])("refuses a file that others can read (%o)", (mode) => {
    openSecrets(directory);
    chmodSync(file(), mode);
    expect(() => openSecrets(directory)).toThrow(/can be read by others: run "chmod 600/);
  });

  it("refuses a damaged file and leaves it alone", () => {
    writeFileSync(file(), '{"ownerPassword":', { mode: 0o600 });
    expect(() => openSecrets(directory)).toThrow(/is damaged/);
    expect(readFileSync(file(), "utf8")).toBe('{"ownerPassword":');
  });
});
