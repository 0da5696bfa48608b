import { randomUUID } from "node:crypto";
import { hasReported } from "@/lib/study/status";
import type { AttendanceRow, MemberRow, SessionRow, StudyUnitRow, SummonsRow } from "../seed/demo-rows";
import { insertRows } from "../seed/insert-rows";
import type { Owner } from "./owner";

/** A unit's place in a campaign; it has the dates its `status` asks for. */
export async function makeStudyUnit(
  db: Owner,
  overrides: Partial<StudyUnitRow> & Pick<StudyUnitRow, "campaignId" | "organizationId">,
): Promise<StudyUnitRow> {
  const { status = "NOT_STARTED" } = overrides;
  const wasReported = hasReported(status) || status === "RETURNED";
  const unit: StudyUnitRow = {
    id: randomUUID(),
    status,
    planNumber: null,
    planOn: null,
    programmeNumber: null,
    programmeOn: null,
    reportedOn: wasReported ? "2021-03-20" : null,
    confirmedOn: status === "CONFIRMED" ? "2021-03-22" : null,
    returnReason: status === "RETURNED" ? "Số liệu chưa khớp" : null,
    listedOn: null,
    headcount: null,
    exempt: null,
    away: null,
    guests: null,
    essays: null,
    commitments: null,
    ...overrides,
  };
  await insertRows(db, "study_unit", [unit]);
  return unit;
}

/** So many members of the cell on the unit's list, numbered in order. */
export async function makeSummons(
  db: Owner,
  unit: Pick<StudyUnitRow, "id" | "campaignId" | "organizationId">,
  members: readonly Pick<MemberRow, "id" | "organizationId" | "fullName">[],
): Promise<SummonsRow[]> {
  const rows = members.map(
    (member, index): SummonsRow => ({
      id: randomUUID(),
      campaignId: unit.campaignId,
      studyUnitId: unit.id,
      organizationId: unit.organizationId,
      cellId: member.organizationId,
      memberId: member.id,
      fullName: member.fullName,
      isCadre: false,
      listNumber: index + 1,
    }),
  );
  await insertRows(db, "study_summons", rows);
  return rows;
}

type OfUnit = Pick<StudyUnitRow, "id" | "organizationId">;

/** The members' numbers of a unit unless another `audience` is given: 10 summoned, all present. */
export async function makeAttendance(
  db: Owner,
  unit: OfUnit,
  overrides: Partial<AttendanceRow> = {},
): Promise<AttendanceRow> {
  const summoned = overrides.summoned ?? 10;
  const attendance: AttendanceRow = {
    id: randomUUID(),
    studyUnitId: unit.id,
    organizationId: unit.organizationId,
    audience: "MEMBERS",
    summoned,
    present: summoned,
    excused: 0,
    unexcused: 0,
    madeUp: 0,
    ...overrides,
  };
  await insertRows(db, "study_attendance", [attendance]);
  return attendance;
}

/** A session of a unit: a morning in the hall, 10 summoned, all present. */
export async function makeStudySession(
  db: Owner,
  unit: OfUnit,
  overrides: Partial<SessionRow> = {},
): Promise<SessionRow> {
  const summoned = overrides.summoned ?? 10;
  const session: SessionRow = {
    id: randomUUID(),
    studyUnitId: unit.id,
    organizationId: unit.organizationId,
    heldOn: "2021-03-15",
    kind: "FIRST_ROUND",
    mode: "IN_PERSON",
    place: "Hội trường",
    speakerName: "Lê Minh Giảng",
    speakerTitle: "Báo cáo viên",
    summoned,
    present: summoned,
    ...overrides,
  };
  await insertRows(db, "study_session", [session]);
  return session;
}
