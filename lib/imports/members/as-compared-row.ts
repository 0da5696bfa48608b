import type { ComparedMemberRow } from "./compare-with-register";
import type { ExistingMember } from "./existing-member";
import type { MemberRecord } from "./member-record";

/** A row to be written, once everything about it is decided: a member added (null), or these fields of one changed. */
export function asComparedRow(
  rowNumber: number,
  record: MemberRecord,
  member: ExistingMember | null,
  changedFields: readonly string[],
  cellName: string | null = null,
): ComparedMemberRow {
  return {
    rowNumber,
    cellName,
    hidden: false,
    nameInFile: record.fullName,
    record,
    repairs: [],
    doubts: [],
    refusals: [],
    verdict: member ? "CHANGED" : "NEW",
    member,
    subject: member,
    changes: changedFields.map((field) => ({ field, before: null, after: "" })),
    beside: null,
  };
}
