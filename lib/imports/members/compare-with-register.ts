import type { Doubt, DoubtCode } from "../note";
import type { ComparedRow } from "../parsed-row";
import { cellKey } from "./cell-name";
import { changesOf } from "./changes-of";
import type { ExistingMember } from "./existing-member";
import { findByKey, findByName, indexMembers, type MemberIndex } from "./find-member";
import type { MemberRecord, ParsedMemberRow } from "./member-record";

/** A member's row against the register. */
export type ComparedMemberRow = ComparedRow<MemberRecord> & {
  /** The member it means; of a doubtful row, the one it may mean. */
  readonly member: ExistingMember | null;
};

/**
 * Finds each row's member and says what would happen. A card or record number beats a name; the same name and a birth
 * date that can be the same is the same person unless the numbers disagree. The second row that means one member is
 * doubtful. Deterministic, so the same file over its own result is unchanged throughout.
 */
export function compareWithRegister(
  rows: readonly ParsedMemberRow[],
  existing: readonly ExistingMember[],
): ComparedMemberRow[] {
  const index = indexMembers(existing);
  const owners = ownersByKey(rows, index);
  return rows.map((row) => {
    const { record } = row;
    if (!record) return without(row, "REFUSED");
    const match = findByKey(record, index) ?? findByName(record, index, ({ id }) => owners.has(id));
    if (!match) return created(row, record);
    const { member } = match;
    const judged = withMaskedCard(row, member);
    if (match.kind === "PROBABLE") return doubtful(judged, member, match.reason);
    if (member.beyond) return doubtful(judged, member, member.beyond);
    if ((owners.get(member.id) ?? row) !== row) return doubtful(judged, member, "MATCHED_TWICE");
    if (hasOtherCard(judged)) return doubtful(judged, member, "SAME_PERSON_PROBABLY");
    owners.set(member.id, row);
    return matched(judged, record, member);
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

/** A masked number that ends as the member's does says nothing new; one that ends otherwise may be another person's. */
function withMaskedCard(row: ParsedMemberRow, { record: { cardNumber } }: ExistingMember): ParsedMemberRow {
  if (cardNumber === null) return row;
  const doubts = row.doubts.flatMap((doubt): Doubt[] => {
    if (doubt.code !== "CARD_MASKED") return [doubt];
    if (doubt.after !== undefined && cardNumber.endsWith(doubt.after)) return [];
    return [{ ...doubt, code: "CARD_ENDS_OTHERWISE", after: `••••${cardNumber.slice(-4)}` }];
  });
  return { ...row, doubts };
}

function hasOtherCard({ doubts }: ParsedMemberRow): boolean {
  return doubts.some(({ code }) => code === "CARD_ENDS_OTHERWISE");
}

function matched(row: ParsedMemberRow, record: MemberRecord, member: ExistingMember): ComparedMemberRow {
  const changes = changesOf(member.record, record);
  const doubts = [...row.doubts, ...contradictions(row, record, member)];
  return {
    ...row,
    doubts,
    verdict: changes.length > 0 ? "CHANGED" : "UNCHANGED",
    member,
    subject: member,
    changes,
    beside: null,
  };
}

function doubtful(row: ParsedMemberRow, member: ExistingMember, code: DoubtCode): ComparedMemberRow {
  const params = { name: member.record.fullName, cell: member.cellName };
  const doubts = [...row.doubts, { code, at: String(row.rowNumber), params }];
  const { cellName, record: known } = member;
  return {
    ...row,
    doubts,
    verdict: "DOUBTFUL",
    member,
    subject: member,
    // Should somebody say that it is the same person, this is what changes.
    changes: code === "SAME_PERSON_PROBABLY" && row.record ? changesOf(known, row.record) : [],
    beside: { cellName, record: known },
  };
}

function created(row: ParsedMemberRow, record: MemberRecord): ComparedMemberRow {
  return without({ ...row, doubts: [...row.doubts, ...assumptions(row, record)] }, "NEW");
}

/** A row that means nobody in the register. */
function without(row: ParsedMemberRow, verdict: "NEW" | "REFUSED"): ComparedMemberRow {
  return { ...row, verdict, member: null, subject: null, changes: [], beside: null };
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
