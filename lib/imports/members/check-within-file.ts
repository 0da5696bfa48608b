import { searchKey } from "@/lib/text/search-key";
import type { Refusal } from "../note";
import { addressIn, type Layout } from "../sheet/layout";
import { isSameBirth } from "./birth";
import type { MemberColumn } from "./member-columns";
import type { MemberRecord, ParsedMemberRow } from "./member-record";

/** Two rows cannot claim one card or record number; two of one name and birth date may be one person. */
export function checkWithinFile(
  rows: readonly ParsedMemberRow[],
  layout: Layout<MemberColumn>,
): ParsedMemberRow[] {
  const addressOf = (row: ParsedMemberRow, column: MemberColumn) => addressIn(row.rowNumber, column, layout);
  const byCard = groupBy(rows, ({ record }) => record?.cardNumber ?? null);
  const byRecordNumber = groupBy(rows, ({ record }) => record?.recordNumber ?? null);
  const byPerson = groupBy(rows, ({ record }) => record && personKey(record));

  return rows.map((row) => {
    const { record } = row;
    if (!record) return row;
    const twins = (byPerson.get(personKey(record)) ?? []).filter(
      (other) => other !== row && other.record && isSameBirth(other.record, record),
    );
    const refusals = [
      ...claimedTwice("CARD_TWICE", "cardNumber", row, byCard, addressOf),
      ...claimedTwice("RECORD_NUMBER_TWICE", "recordNumber", row, byRecordNumber, addressOf),
    ];
    if (refusals.length > 0) return { ...row, record: null, refusals };
    const doubts = twins.map((other) => ({
      code: "NAMESAKE_IN_FILE" as const,
      at: String(row.rowNumber),
      params: { row: other.rowNumber },
    }));
    return { ...row, doubts: [...row.doubts, ...doubts] };
  });
}

function claimedTwice(
  code: "CARD_TWICE" | "RECORD_NUMBER_TWICE",
  column: "cardNumber" | "recordNumber",
  row: ParsedMemberRow,
  groups: ReadonlyMap<string, readonly ParsedMemberRow[]>,
  addressOf: (row: ParsedMemberRow, column: MemberColumn) => string,
): Refusal[] {
  const number = row.record?.[column];
  if (!number) return [];
  const others = (groups.get(number) ?? []).filter((other) => other !== row);
  if (others.length === 0) return [];
  const cells = others.map((other) => addressOf(other, column)).join(", ");
  return [{ code, at: addressOf(row, column), column, before: number, params: { cells } }];
}

/** Who can be the same person shares this much: the name, and the year of birth, which is always known. */
function personKey({ fullName, bornOn }: MemberRecord): string {
  return `${searchKey(fullName)} ${bornOn.slice(0, 4)}`;
}

function groupBy(
  rows: readonly ParsedMemberRow[],
  keyOf: (row: ParsedMemberRow) => string | null,
): Map<string, ParsedMemberRow[]> {
  const groups = new Map<string, ParsedMemberRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
