import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { nameSortKey } from "@/lib/text/name-sort-key";
import { searchKey } from "@/lib/text/search-key";
import type { MemberEventRow, MemberRow, MembershipRow } from "../seed/demo-rows";
import { insertParameter, insertRows, insertStatement } from "../seed/insert-rows";
import type { Owner } from "./owner";
import { uniqueDigits, uniqueRecordNumber } from "./unique";

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

/** An official member of a cell, on the list since the admission; probationary with `officialOn: null`. */
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
    cardNumber: isProbationary ? null : uniqueDigits(12),
    recordNumber: uniqueRecordNumber(),
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
  const event = (kind: MemberEventRow["kind"], effectiveOn: CalendarDate) => ({
    id: randomUUID(),
    memberId: member.id,
    organizationId: member.organizationId,
    kind,
    effectiveOn,
    officialOn: null as CalendarDate | null,
    untilOn: null as CalendarDate | null,
  });
  const entry = { ...event(startReason, startsOn ?? admittedOn), officialOn: member.officialOn };
  const events = [entry];
  if (member.exemptFrom !== null) {
    events.push({ ...event("EXEMPTION", member.exemptFrom), untilOn: member.exemptTo });
  }
  if (endsOn !== null) events.push(event(endReason, endsOn));
  // One statement: a member without an event does not outlive its transaction.
  await db.query(
    `WITH person AS (${insertStatement("member", [member], "$1")}) ${insertStatement("member_event", events, "$2")}`,
    [insertParameter([member]), insertParameter(events)],
  );
  return member;
}

/** A further stay on a cell's list, after the ones before it have ended: transferred in, and out again when it ends. */
export async function makeStay(
  db: Owner,
  stay: { memberId: string; organizationId: string; startsOn: CalendarDate; endsOn?: CalendarDate | null },
): Promise<void> {
  const { memberId, organizationId, startsOn, endsOn = null } = stay;
  const event = (kind: MemberEventRow["kind"], effectiveOn: CalendarDate) => ({
    id: randomUUID(),
    memberId,
    organizationId,
    kind,
    effectiveOn,
  });
  await insertRows(db, "member_event", [
    event("TRANSFER_IN", startsOn),
    ...(endsOn === null ? [] : [event("TRANSFER_OUT", endsOn)]),
  ]);
}
