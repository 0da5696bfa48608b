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

/** Pure rules run anywhere; database tests on the PostgreSQL that their global set-up starts; faults start the real thing. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.{db,faults}.test.ts", "**/node_modules/**"],
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
