import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { OrganizationType } from "@/lib/organizations/organization-types";
import type { Lateness } from "@/lib/study/deadline";
import type { Attendance } from "@/lib/study/participation";
import type { StudyStatus } from "@/lib/study/terms";
import type { UnitParticipation } from "@/lib/study/unit-participation";

/** What the list of a campaign's units shows of one, and nothing more: it travels to the browser. */
export type UnitRow = {
  code: string;
  name: string;
  type: OrganizationType | null;
  status: StudyStatus;
  lateness: Lateness | null;
  membersRatePercent: number | null;
  overallRatePercent: number | null;
  below: boolean;
  members: Attendance;
  everyone: Attendance;
  sessionCount: number;
  reportedOn: CalendarDate | null;
};

export function unitRow(unit: UnitParticipation): UnitRow {
  return {
    code: unit.code,
    name: unit.shortName,
    type: unit.typeCode,
    status: unit.status,
    lateness: unit.lateness,
    membersRatePercent: unit.membersRatePercent,
    overallRatePercent: unit.overallRatePercent,
    below: unit.below,
    members: unit.members,
    everyone: unit.everyone,
    sessionCount: unit.sessionCount,
    reportedOn: unit.reportedOn,
  };
}
