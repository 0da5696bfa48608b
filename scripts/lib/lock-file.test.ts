import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type LockFile, missingEntries } from "./lock-file";

describe("missingEntries", () => {
  it("finds none in ours: `npm ci` accepts it on every platform", () => {
    const lockFile: LockFile = JSON.parse(readFileSync("package-lock.json", "utf8"));
    expect(Object.keys(missingEntries(lockFile)), 'run "npm run lock:complete"').toEqual([]);
  });

  it("tells the platform by the name, so that npm leaves the package alone elsewhere", () => {
    const optionalDependencies = {
      "@tool/linux-x64": "1.2.3",
      "@tool/darwin-arm64": "1.2.3",
      "@tool/linux-arm64-musl": "1.2.3",
      fsevents: "~2.3.2",
    };
    const packages = {
      "": {},
      "node_modules/tool": { dev: true, optionalDependencies },
      "node_modules/tool/node_modules/@tool/linux-x64": {},
    };
    expect(missingEntries({ packages })).toEqual({
      "node_modules/@tool/darwin-arm64": {
        version: "1.2.3",
        cpu: ["arm64"],
        os: ["darwin"],
        dev: true,
        optional: true,
      },
      "node_modules/@tool/linux-arm64-musl": {
        version: "1.2.3",
        cpu: ["arm64"],
        libc: ["musl"],
        os: ["linux"],
        dev: true,
        optional: true,
      },
    });
  });
});
