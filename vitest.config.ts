import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = {
  "@": root,
  // Guards the browser's bundles; tests are not one.
  "server-only": join(root, "node_modules/server-only/empty.js"),
};
const folders = "{app,components,lib,prisma,scripts}";
const resolve = { alias };
/** Far above what any test takes, so that a busy machine fails none. */
const testTimeout = 30_000;
/** Every core: left to itself Vitest keeps one for its own process, which waits most of the time. */
const maxWorkers = availableParallelism();

/** Pure rules run anywhere; database tests on the PostgreSQL that their global set-up starts; faults start the real thing. */
export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.{db,faults}.test.ts", "**/node_modules/**"],
          // Pure rules leave nothing behind, so a worker loads what they share once and not anew for every file.
          isolate: false,
          testTimeout,
        },
      },
      {
        resolve,
        test: {
          name: "db",
          include: [`${folders}/**/*.db.test.ts`],
          globalSetup: "scripts/vitest-global-setup.ts",
          setupFiles: "scripts/vitest-database-setup.ts",
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        resolve,
        test: {
          name: "faults",
          include: ["scripts/**/*.faults.test.ts"],
          globalSetup: "scripts/vitest-build-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
