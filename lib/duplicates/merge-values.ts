import * as z from "zod";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import type { MergeField } from "./merge-fields";

type Value = string | Date | null;
type Values = { [field: string]: Value };

/** The named fields of a record, with what means nothing without them, as they are stored and restored. */
export function keptValues(record: object, fields: readonly MergeField[]): Values & { fullName?: string } {
  const names = new Set<string>([...fields, ...(fields.includes("bornOn") ? ["bornPrecision"] : [])]);
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}

/** What the merged record lets go of. */
export function mergedValues({
  cardNumber,
  recordNumber,
}: Record<"cardNumber" | "recordNumber", string | null>) {
  return { cardNumber, recordNumber };
}

/** Values as they were written to a JSON column: instants come back as dates. */
export function parseValues(stored: unknown): Values & { fullName?: string } {
  return z
    .record(z.string(), z.union([z.iso.datetime().transform((at) => new Date(at)), z.string(), z.null()]))
    .parse(stored);
}

/** The keys that go with a name; none where the name stays. */
export function nameKeys(fullName: string | undefined): { searchKey?: string; sortKey?: string } {
  return fullName === undefined ? {} : { searchKey: searchKey(fullName), sortKey: nameSortKey(fullName) };
}
