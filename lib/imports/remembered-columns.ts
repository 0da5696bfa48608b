import "server-only";
import * as z from "zod";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { BatchPlace } from "./store";

const columnsByPosition = z.record(z.string(), z.string().nullable());

/** What people said the columns of this place's earlier files are, by the headings they stood under. */
export async function readRemembered(
  db: ScopedDb,
  { organization, register }: Pick<BatchPlace, "organization" | "register">,
): Promise<{ signature: string; columns: Record<string, string | null> }[]> {
  const rows = await db.importMapping.findMany({
    where: { organizationId: organization.id, register },
    orderBy: { updatedAt: "desc" },
    take: mostRemembered,
    select: { signature: true, columns: true },
  });
  return rows.map(({ signature, columns }) => ({ signature, columns: columnsByPosition.parse(columns) }));
}

/** More forms than any office has. */
const mostRemembered = 50;

/** Remembers what a person said, in place of what was said of the same headings before. */
export async function rememberColumns(
  db: ScopedDb,
  { organization, register }: Pick<BatchPlace, "organization" | "register">,
  signature: string,
  columns: Readonly<Record<string, string | null>>,
): Promise<void> {
  await db.importMapping.upsert({
    where: { organizationId_register_signature: { organizationId: organization.id, register, signature } },
    create: { organizationId: organization.id, register, signature, columns },
    update: { columns },
    select: { id: true },
  });
}
