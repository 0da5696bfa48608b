import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import type { OrganizationType } from "@/lib/organizations/organization-types";
import type { OccupationGroup } from "./code-lists";
import { noEntry } from "./entry-kinds";
import type { SeenMember } from "./member-page";
import type { CreateMemberValues, UpdateMemberValues } from "./schema";
import { wholeRecord } from "./whole-record";

/** A cell to put a member into, named with its base organisation where the viewer sees several. */
export type CellChoice = { value: string; label: string };

type Usual = { cellId: string | null; occupationGroup: OccupationGroup | null };

/** A form for a new member. It begins with what nearly every record says; all of it can be seen and changed. */
export function newMemberValues({ cellId, occupationGroup }: Usual): CreateMemberValues {
  return {
    fullName: "",
    otherNames: "",
    sex: null,
    bornOn: "",
    ethnicityCode: "kinh",
    religion: "NONE",
    nativePlace: "",
    generalEducation: null,
    generalEducationNote: "",
    professionalLevel: null,
    academicTitle: null,
    politicalTheory: null,
    occupationGroup,
    jobTitle: "",
    admissionDecidedOn: "",
    admittedOn: "",
    officialOn: "",
    exemptFrom: "",
    exemptTo: "",
    cardNumber: "",
    recordNumber: "",
    cellId,
    entry: noEntry,
    isAnotherPerson: false,
  };
}

/** The record of a member as its form begins, dates written as people type them. */
export function memberValues(seen: SeenMember): UpdateMemberValues {
  const member = wholeRecord(seen);
  return {
    id: member.id,
    version: member.version,
    fullName: member.fullName,
    otherNames: member.otherNames ?? "",
    sex: member.sex,
    bornOn: formatPartialDate({ on: member.bornOn, precision: member.bornPrecision }),
    ethnicityCode: member.ethnicityCode,
    religion: member.religion,
    nativePlace: member.nativePlace ?? "",
    generalEducation: member.generalEducation,
    generalEducationNote: member.generalEducationNote ?? "",
    professionalLevel: member.professionalLevel,
    academicTitle: member.academicTitle,
    politicalTheory: member.politicalTheory,
    occupationGroup: member.occupationGroup,
    jobTitle: member.jobTitle ?? "",
    admissionDecidedOn: dateText(member.admissionDecidedOn),
    admittedOn: dateText(member.admittedOn),
    officialOn: dateText(member.officialOn),
    exemptFrom: dateText(member.exemptFrom),
    exemptTo: dateText(member.exemptTo),
    cardNumber: member.cardNumber ?? "",
    recordNumber: member.recordNumber ?? "",
  };
}

/** The group that the people of a base organisation of this type mostly belong to; null where none stands out. */
export function usualOccupation(type: OrganizationType | null): OccupationGroup | null {
  switch (type) {
    case "4":
      return "PARTY_AGENCY_OFFICIAL";
    case "5":
      return "STATE_AGENCY_OFFICIAL";
    case "6a":
      return "PUBLIC_SERVICE_EMPLOYEE";
    case "6b":
      return "NON_PUBLIC_SERVICE_EMPLOYEE";
    default:
      return null;
  }
}

function dateText(on: CalendarDate | null): string {
  return on === null ? "" : formatDate(on);
}
