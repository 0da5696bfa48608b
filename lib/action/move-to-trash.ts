import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { TrashRegister } from "@/lib/trash/trash-item";
import { DomainError } from "./domain-error";

/**
 * The one way to delete what a person made: takes the record with all that hangs on it out of its table and answers the item
 * of the trash, by which it can be put back.
 */
export async function moveToTrash(db: ScopedDb, register: TrashRegister, id: string): Promise<string> {
  const [moved] = await db.$queryRaw<{ item: string | null }[]>`
    SELECT app.move_to_trash(${register}, ${id}::uuid)::text AS item`;
  if (!moved?.item) throw new DomainError("errors.notFound");
  return moved.item;
}
