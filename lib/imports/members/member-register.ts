import type { FileNote } from "../note";
import { defineRegister, type SheetRows } from "../register";
import { compareWithRegister } from "./compare-with-register";
import { existingMember } from "./existing-member";
import { type MemberColumn, memberColumns, readMemberHeading } from "./member-columns";
import { memberRecord } from "./member-record";
import { parseMemberRows } from "./parse-member-rows";
import { placeInCells } from "./place-in-cells";

/** Lists of Party members into the register of a base organisation. */
export const memberRegister = defineRegister({
  kind: "MEMBERS",
  columns: memberColumns,
  needed: [
    { name: "fullName", anyOf: ["fullName"] },
    { name: "bornOn", anyOf: ["bornOn", "bornOnMale", "bornOnFemale"] },
    { name: "sex", anyOf: ["sex", "sexMale", "sexFemale", "bornOnMale", "bornOnFemale"] },
    { name: "admittedOn", anyOf: ["admittedOn"] },
    { name: "officialOn", anyOf: ["officialOn"] },
  ],
  joined: "fullName",
  dates: ["bornOn", "bornOnMale", "bornOnFemale", "admissionDecidedOn", "admittedOn", "officialOn"],
  readHeading: readMemberHeading,
  readRows: (sheet: SheetRows<MemberColumn>) => {
    const { rows, skipped, notes } = parseMemberRows(sheet);
    return { rows: placeInCells(rows, sheet.place), skipped, notes: [...columnNotes(sheet), ...notes] };
  },
  keysOf: ({ cardNumber, recordNumber }) => [cardNumber, recordNumber].filter((key) => key !== null),
  facts: memberRecord,
  existing: existingMember,
  compare: compareWithRegister,
});

function columnNotes({ header, layout: { places } }: SheetRows<MemberColumn>): FileNote[] {
  const at = String(header.lastHeadingRow);
  return [
    ...(places.has("bornOnMale") && places.has("bornOnFemale")
      ? [{ code: "SEX_BY_COLUMN" as const, at }]
      : []),
    ...(places.has("ethnicity") ? [] : [{ code: "ETHNICITY_ASSUMED" as const, at }]),
    ...(places.has("religion") ? [] : [{ code: "RELIGION_ASSUMED" as const, at }]),
  ];
}
