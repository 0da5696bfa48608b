import type { TestProject } from "vitest/node";
import { generateClient } from "./lib/generate-client";
import { createTemplate, type TestPostgres } from "./lib/test-database";
import { startThrowawayPostgres } from "./lib/throwaway-postgres";

declare module "vitest" {
  export interface ProvidedContext {
    testPostgres: TestPostgres;
  }
}

/** Database tests run on a real PostgreSQL of their own, which is gone with them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const postgres = await startThrowawayPostgres();
  try {
    project.provide("testPostgres", await createTemplate(postgres.adminUrl));
  } catch (error) {
    await postgres.remove();
    throw error;
  }
  return postgres.remove;
}
