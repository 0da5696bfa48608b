import { toDbDate } from "@/lib/db/calendar-date";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import type { MemberRecord } from "./schema";

/** A record as the columns of the table, the keys of its name included. */
export function memberColumns({ bornOn, ...record }: MemberRecord) {
  return {
    ...record,
    searchKey: searchKey(record.fullName),
    sortKey: nameSortKey(record.fullName),
    bornOn: toDbDate(bornOn.on),
    bornPrecision: bornOn.precision,
    admissionDecidedOn: toDbDate(record.admissionDecidedOn),
    admittedOn: toDbDate(record.admittedOn),
    officialOn: toDbDate(record.officialOn),
    exemptFrom: toDbDate(record.exemptFrom),
    exemptTo: toDbDate(record.exemptTo),
  };
}

/** The columns a correction writes itself; the ledger writes the dates of a member's standing. */
export function correctableColumns(record: MemberRecord) {
  const { officialOn: _official, exemptFrom: _from, exemptTo: _to, ...columns } = memberColumns(record);
  return columns;
}
