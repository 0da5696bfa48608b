import { schemaDrift } from "./lib/migrations";
import { run } from "./lib/run";
import { Sentence } from "./lib/sentence";
import { startThrowawayPostgres } from "./lib/throwaway-postgres";

/** `npm run db:check`: fails when the migrations do not build what `prisma/schema` says, and prints the SQL between them. */
await run(async () => {
  const postgres = await startThrowawayPostgres();
  try {
    const drift = await schemaDrift(postgres.adminUrl);
    if (drift)
      throw new Sentence(
        `The migrations do not build what prisma/schema says. The difference:\n\n${drift.trim()}`,
      );
    console.log("Migrations and schema agree.");
  } finally {
    await postgres.remove();
  }
});
