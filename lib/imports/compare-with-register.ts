import { cellKey } from "./cell-name";
import { changesOf, type FieldChange } from "./changes-of";
import type { ExistingMember } from "./existing-member";
import { findByKey, findByName, indexMembers, type MemberIndex } from "./find-member";
import type { MemberRecord } from "./member-record";
import type { Doubt, DoubtCode } from "./note";
import type { ParsedMemberRow } from "./parsed-row";

export type Verdict = "NEW" | "CHANGED" | "UNCHANGED" | "DOUBTFUL" | "REFUSED";

/** A row against the register: what applying it would do, and to whom. */
export type ComparedRow = ParsedMemberRow & {
  readonly verdict: Verdict;
  /** The member it means; of a doubtful row, the one it may mean. */
  readonly member: ExistingMember | null;
  /** What would change; only of a changed row. */
  readonly changes: readonly FieldChange[];
};

/**
 * Finds each row's member and says what would happen. A card or record number beats a name; the same name and a birth
 * date that can be the same is the same person unless the numbers disagree. The second row that means one member is
 * doubtful. Deterministic, so the same file over its own result is unchanged throughout.
 */
export function compareWithRegister(
  rows: readonly ParsedMemberRow[],
  existing: readonly ExistingMember[],
): ComparedRow[] {
  const index = indexMembers(existing);
  const owners = ownersByKey(rows, index);
  return rows.map((row) => {
    const { record } = row;
    if (!record) return { ...row, verdict: "REFUSED", member: null, changes: [] };
    const match = findByKey(record, index) ?? findByName(record, index, ({ id }) => owners.has(id));
    if (!match) return created(row, record);
    const { member } = match;
    if (match.kind === "PROBABLE") return doubtful(row, member, match.reason);
    if (member.beyond) return doubtful(row, member, member.beyond);
    if ((owners.get(member.id) ?? row) !== row) return doubtful(row, member, "MATCHED_TWICE");
    owners.set(member.id, row);
    return matched(row, record, member);
  });
}

/** Numbers are looked at first in all rows, so that a namesake further up cannot take their member. */
function ownersByKey(rows: readonly ParsedMemberRow[], index: MemberIndex): Map<string, ParsedMemberRow> {
  const owners = new Map<string, ParsedMemberRow>();
  for (const row of rows) {
    const match = row.record && findByKey(row.record, index);
    if (match?.kind === "CERTAIN" && !owners.has(match.member.id)) owners.set(match.member.id, row);
  }
  return owners;
}

/** How many rows end how. The sum is always the number of rows: each row has exactly one verdict. */
export function countVerdicts(
  rows: readonly Pick<ComparedRow, "verdict">[],
): Readonly<Record<Verdict, number>> {
  const counts = { NEW: 0, CHANGED: 0, UNCHANGED: 0, DOUBTFUL: 0, REFUSED: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

function matched(row: ParsedMemberRow, record: MemberRecord, member: ExistingMember): ComparedRow {
  const changes = changesOf(member.record, record);
  const doubts = [...row.doubts, ...contradictions(row, record, member)];
  return { ...row, doubts, verdict: changes.length > 0 ? "CHANGED" : "UNCHANGED", member, changes };
}

function doubtful(row: ParsedMemberRow, member: ExistingMember, code: DoubtCode): ComparedRow {
  const params = { name: member.record.fullName, cell: member.cellName };
  const doubts = [...row.doubts, { code, at: String(row.rowNumber), params }];
  return { ...row, doubts, verdict: "DOUBTFUL", member, changes: [] };
}

function created(row: ParsedMemberRow, record: MemberRecord): ComparedRow {
  return {
    ...row,
    doubts: [...row.doubts, ...assumptions(row, record)],
    verdict: "NEW",
    member: null,
    changes: [],
  };
}

/** A new member needs a people and a religion; a list that is silent means the usual, and says so. */
function assumptions({ rowNumber }: ParsedMemberRow, { ethnicityCode, religion }: MemberRecord): Doubt[] {
  const at = String(rowNumber);
  return [
    ...(ethnicityCode === null ? [{ code: "ETHNICITY_ASSUMED" as const, at }] : []),
    ...(religion === null ? [{ code: "RELIGION_ASSUMED" as const, at }] : []),
  ];
}

/** What an import does not change: moving to another cell is a transfer, and nobody becomes probationary again. */
function contradictions(row: ParsedMemberRow, { officialOn }: MemberRecord, member: ExistingMember): Doubt[] {
  const at = String(row.rowNumber);
  const isElsewhere = row.cellName !== null && cellKey(row.cellName) !== cellKey(member.cellName);
  return [
    ...(isElsewhere
      ? [{ code: "OTHER_CELL_IN_REGISTER" as const, at, params: { cell: member.cellName } }]
      : []),
    ...(officialOn === null && member.record.officialOn
      ? [{ code: "OFFICIAL_IN_REGISTER" as const, at, after: member.record.officialOn }]
      : []),
  ];
}
