import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import { Prisma } from "@/lib/db/generated/client";
import { readInBatches } from "@/lib/db/read-in-batches";
import type { ScopedDb } from "@/lib/db/with-scope";
import { peopleOn } from "@/lib/ledger/people-on";
import { memberFilter } from "../member-filter";
import { memberOrder } from "../member-order";
import type { MemberSearch } from "../search";
import { joinUnits, type ListedMember, listedColumns } from "./listed-member";

/** A row of the list in a file. */
export type MemberForExport = ListedMember & {
  /** Of all rows; counted in the same statement, so that it is their number. */
  total: number;
};

const { sql } = Prisma;

/** Everybody the list shows under a search, over all its pages and in its order. */
export function readMembersForExport(
  db: ScopedDb,
  viewer: Viewer,
  search: MemberSearch,
): AsyncGenerator<MemberForExport[]> {
  const on = asOfDate(search.on, viewer.today);
  const matching = sql`${peopleOn(viewer, on)} m WHERE ${memberFilter(viewer, search)}`;
  return readInBatches<MemberForExport>(
    db,
    sql`SELECT ${listedColumns}, (SELECT count(*)::int FROM ${matching}) AS total
        FROM (SELECT m.* FROM ${matching}) m ${joinUnits}
        ORDER BY ${memberOrder(search, on)}`,
  );
}
