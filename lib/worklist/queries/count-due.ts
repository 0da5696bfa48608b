import type { ScopedDb } from "@/lib/db/with-scope";
import type { DueScope } from "../due-sql";
import { defaultHorizon } from "../search";
import type { DueCounts } from "../worklist";
import { dueScope } from "./due-scope";
import { readCounts } from "./read-due";

/** How many things of each kind are due in the scope within the usual horizon of a day, for a home page. */
export function countDue(db: ScopedDb, reader: DueScope["reader"], on = reader.today): Promise<DueCounts> {
  return readCounts(
    db,
    dueScope(reader, { horizon: defaultHorizon, unit: null, award: null, level: null, on }),
  );
}
