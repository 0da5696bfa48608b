import { inject } from "vitest";
import { cloneTemplate } from "../../scripts/lib/test-database";

export type TestDatabase = {
  /** Not bound by row-level security: for arranging a test's world. */
  ownerUrl: string;
  /** The application's login role. */
  appUrl: string;
};

let database: Promise<TestDatabase> | undefined;

/**
 * The migrated database of this test file: what another file left never changes a count. The tests of one file share it, so
 * each makes its own organisations and wipes nothing.
 */
export function testDatabase(): Promise<TestDatabase> {
  database ??= cloneTemplate(inject("testPostgres"), `test_worker_${process.env.VITEST_POOL_ID ?? "0"}`);
  return database;
}
