import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaDrift } from "./lib/migrations";
import { projectRoot } from "./lib/project-root";
import { run } from "./lib/run";
import { Sentence } from "./lib/sentence";
import { startThrowawayPostgres } from "./lib/throwaway-postgres";

/**
 * `npm run db:new -- <name>`: a new migration with the SQL from the present migrations to `prisma/schema`; policies, checks
 * and triggers are added to it by hand. The name says what it is about: `members_add_alias`.
 */
await run(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Sentence(`Give the migration a name such as members_add_alias, not "${name}".`);
  const postgres = await startThrowawayPostgres();
  try {
    const sql = await schemaDrift(postgres.adminUrl);
    const folder = join("prisma", "migrations", `${nextStamp()}_${name}`);
    mkdirSync(join(projectRoot, folder));
    writeFileSync(join(projectRoot, folder, "migration.sql"), sql ? `${sql.trim()}\n` : "");
    console.log(`${folder}/migration.sql`);
  } finally {
    await postgres.remove();
  }
});

/** Now, or just after the last migration where a clock was ahead: migrations apply in the order of their names. */
function nextStamp(): string {
  const now = Number(new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14));
  const stamps = readdirSync(join(projectRoot, "prisma", "migrations")).map((folder) =>
    Number.parseInt(folder, 10),
  );
  return String(Math.max(now, ...stamps.filter((stamp) => !Number.isNaN(stamp)).map((stamp) => stamp + 100)));
}
