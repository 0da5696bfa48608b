import { defineConfig } from "prisma/config";

/** For `npx prisma`, which takes the owner's connection; the project's own scripts do not need it. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
