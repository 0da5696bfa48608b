import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Workbook } from "@/lib/spreadsheet/workbook";
import { findList } from "../find-list";
import { type MemberColumn, memberColumns } from "../members/member-columns";
import type { MemberRecord } from "../members/member-record";
import { memberRegister } from "../members/member-register";
import { parseMemberRows } from "../members/parse-member-rows";
import type { ParsedRows } from "../parsed-row";
import { noChoices, type ReadingChoices } from "../reading";
import { UnreadableList } from "../unreadable-list";

const memberColumnsByName = new Map<string, MemberColumn>(memberColumns.map((column) => [column, column]));

export type MemberList = ParsedRows<MemberRecord> & {
  readonly sheetName: string;
  readonly missing: readonly string[];
};

/** A members' list as the reader's thread reads it, before it meets the register. */
export function readMembers(
  workbook: Workbook,
  today: CalendarDate,
  choices: Partial<ReadingChoices> = {},
): MemberList {
  const { layout, sheet, notes } = findList(workbook, memberRegister, {
    register: "MEMBERS",
    place: { kind: "BASE_COMMITTEE", name: "Đảng bộ", audiences: [] },
    today,
    choices: { ...noChoices, ...choices },
    remembered: [],
  });
  if (layout.missing.length > 0)
    return { rows: [], skipped: [], notes, sheetName: layout.sheet, missing: layout.missing };
  const list = memberRegister.read({ ...sheet, onRow: () => undefined });
  if (list.count === 0) throw new UnreadableList("NO_ROWS");
  const typed = parseMemberRows({
    ...sheet,
    header: { ...sheet.header, columns: [] },
    layout: {
      columns: new Map([...sheet.layout.columns].map(([index, column]) => [index, known(column)])),
      places: new Map([...sheet.layout.places].map(([column, index]) => [known(column), index])),
      unused: [],
    },
    onRow: () => undefined,
  });
  return { ...typed, notes: [...notes, ...list.notes], sheetName: layout.sheet, missing: [] };
}

function known(column: string): MemberColumn {
  const found = memberColumnsByName.get(column);
  if (!found) throw new Error(`no column ${column}`);
  return found;
}
