import { searchKey } from "@/lib/text/search-key";
import type { DoubtCode } from "../note";
import { isSameBirth } from "./birth";
import { changesOf } from "./changes-of";
import type { ExistingMember } from "./existing-member";
import type { MemberRecord } from "./member-record";

export type Match =
  | { readonly kind: "CERTAIN"; readonly member: ExistingMember }
  | { readonly kind: "PROBABLE"; readonly member: ExistingMember; readonly reason: DoubtCode };

export type MemberIndex = {
  readonly byCard: ReadonlyMap<string, ExistingMember>;
  readonly byRecordNumber: ReadonlyMap<string, ExistingMember>;
  readonly byName: ReadonlyMap<string, readonly ExistingMember[]>;
};

/** Looking a row up costs the same however large the register is. */
export function indexMembers(members: readonly ExistingMember[]): MemberIndex {
  const byCard = new Map<string, ExistingMember>();
  const byRecordNumber = new Map<string, ExistingMember>();
  const byName = new Map<string, ExistingMember[]>();
  for (const member of members) {
    const { cardNumber, recordNumber, fullName } = member.record;
    if (cardNumber) byCard.set(cardNumber, member);
    if (recordNumber) byRecordNumber.set(recordNumber, member);
    const key = searchKey(fullName);
    const namesakes = byName.get(key);
    if (namesakes) namesakes.push(member);
    else byName.set(key, [member]);
  }
  return { byCard, byRecordNumber, byName };
}

/** The member whose card or record number the file gives; null when it gives nobody's. */
export function findByKey(record: MemberRecord, { byCard, byRecordNumber }: MemberIndex): Match | null {
  const holder = byCard.get(record.cardNumber ?? "");
  const other = byRecordNumber.get(record.recordNumber ?? "");
  if (holder && other && holder !== other) return probable(holder, "KEYS_OF_TWO_PEOPLE");
  const member = holder ?? other;
  if (!member) return null;
  return isSomebodyElse(member.record, record) ? probable(member, "CARD_OF_ANOTHER") : certain(member);
}

/**
 * The member of the same name and birth date; null when there is none. Members other rows mean already count as
 * taken, so that of several namesakes each row finds its own.
 */
export function findByName(
  record: MemberRecord,
  { byName }: MemberIndex,
  isTaken: (member: ExistingMember) => boolean,
): Match | null {
  const namesakes = byName.get(searchKey(record.fullName)) ?? [];
  const sameBirth = namesakes.filter((member) => isSameBirth(member.record, record));
  const candidates = sameBirth.filter((member) => !haveOtherNumbers(member.record, record));
  const free = candidates.filter((member) => !isTaken(member));
  const own = free.find(
    (member) => saysNothingNew(record, member.record) && saysNothingNew(member.record, record),
  );
  const known = own ?? free.find((member) => saysNothingNew(record, member.record));
  if (known) return certain(known);
  const [first] = free.length > 0 ? free : candidates;
  if (first) return candidates.length > 1 ? probable(first, "SAME_PERSON_PROBABLY") : certain(first);
  const near =
    sameBirth[0] ?? namesakes.find((member) => isDayMonthSwapped(member.record.bornOn, record.bornOn));
  return near ? probable(near, "SAME_PERSON_PROBABLY") : null;
}

function saysNothingNew(record: MemberRecord, known: MemberRecord): boolean {
  return changesOf(known, record).length === 0;
}

/** Somebody has the same number under another name and another birth date: one of the two is mistyped. */
function isSomebodyElse(a: MemberRecord, b: MemberRecord): boolean {
  return searchKey(a.fullName) !== searchKey(b.fullName) && !isSameBirth(a, b);
}

function haveOtherNumbers(a: MemberRecord, b: MemberRecord): boolean {
  const differ = (x: string | null, y: string | null) => x !== null && y !== null && x !== y;
  return differ(a.cardNumber, b.cardNumber) || differ(a.recordNumber, b.recordNumber);
}

/** 03/02/1990 against 02/03/1990: what a spreadsheet with American settings makes of a date. */
function isDayMonthSwapped(a: string, b: string): boolean {
  const [year, month, day] = a.split("-");
  return a !== b && b === `${year}-${day}-${month}`;
}

function certain(member: ExistingMember): Match {
  return { kind: "CERTAIN", member };
}

function probable(member: ExistingMember, reason: DoubtCode): Match {
  return { kind: "PROBABLE", member, reason };
}
