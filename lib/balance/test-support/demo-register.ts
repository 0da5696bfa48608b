import pg from "pg";
import { inject } from "vitest";
import loadDemo from "@/prisma/seed/load-demo";
import { cloneTemplate } from "@/scripts/lib/test-database";

/**
 * A database of this test file's own with the whole demonstration in it, which the queries under test then find in place
 * of the worker's. Answers the owner's connection.
 */
export async function openDemoRegister(name: string): Promise<pg.Pool> {
  const { ownerUrl, appUrl } = await cloneTemplate(inject("testPostgres"), name);
  await loadDemo(ownerUrl);
  process.env.APP_DATABASE_URL = appUrl;
  return new pg.Pool({ connectionString: ownerUrl });
}
