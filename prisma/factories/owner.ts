import type pg from "pg";

/** The owner's connection to a test's database: arranges the world that the application then meets in its scope. */
export type Owner = Pick<pg.ClientBase, "query"> | Pick<pg.Pool, "query">;
