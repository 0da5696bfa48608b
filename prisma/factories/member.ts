import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import type { MemberRow, MembershipRow } from "../seed/demo-rows";
import { insertParameter, insertStatement } from "../seed/insert-rows";
import type { Owner } from "./owner";
import { uniqueDigits } from "./unique";

type Overrides = Partial<Omit<MemberRow, "searchKey" | "sortKey" | "leftOn">> & {
  /** The cell. */
  organizationId: string;
  /** Of the membership: the day of admission unless told. */
  startsOn?: CalendarDate;
  startReason?: MembershipRow["startReason"];
  /** First day no longer on the list, for somebody who left. */
  endsOn?: CalendarDate;
  endReason?: NonNullable<MembershipRow["endReason"]>;
};

/** An official member of a cell, with the membership since the admission; probationary with `officialOn: null`. */
export async function makeMember(db: Owner, overrides: Overrides): Promise<MemberRow> {
  const {
    startsOn,
    startReason = "ADMISSION",
    endsOn = null,
    endReason = "TRANSFER_OUT",
    ...own
  } = overrides;
  const isProbationary = own.officialOn === null;
  const admittedOn = own.admittedOn ?? (isProbationary ? "2020-09-01" : "2010-05-19");
  const fullName = own.fullName ?? "Nguyễn Thị Ánh";
  const member: MemberRow = {
    id: randomUUID(),
    otherNames: null,
    sex: "FEMALE",
    bornOn: "1980-04-20",
    bornPrecision: "DAY",
    ethnicityCode: "kinh",
    religion: "NONE",
    nativePlace: "Đông Anh, Hà Nội",
    generalEducation: "UPPER_SECONDARY",
    generalEducationNote: "12/12",
    professionalLevel: "UNIVERSITY",
    academicTitle: null,
    politicalTheory: "INTERMEDIATE",
    occupationGroup: "STATE_AGENCY_OFFICIAL",
    jobTitle: "Chuyên viên",
    cardNumber: isProbationary ? null : uniqueDigits(8),
    recordNumber: `${uniqueDigits(6)} HN`,
    admissionDecidedOn: null,
    officialOn: "2011-05-19",
    exemptFrom: null,
    exemptTo: null,
    ...own,
    fullName,
    admittedOn,
    leftOn: endsOn,
    searchKey: searchKey(fullName),
    sortKey: nameSortKey(fullName),
  };
  const membership: MembershipRow = {
    id: randomUUID(),
    memberId: member.id,
    organizationId: member.organizationId,
    startsOn: startsOn ?? admittedOn,
    endsOn,
    startReason,
    endReason: endsOn === null ? null : endReason,
  };
  // One statement: a member without a membership does not outlive its transaction.
  await db.query(
    `WITH person AS (${insertStatement("member", [member], "$1")}) ${insertStatement("membership", [membership], "$2")}`,
    [insertParameter([member]), insertParameter([membership])],
  );
  return member;
}
