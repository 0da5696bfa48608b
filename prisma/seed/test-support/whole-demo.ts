import type { CalendarDate } from "@/lib/dates/calendar-date";
import { businessOn } from "../demo-dates";
import type { DemoRows, MemberRow, MembershipRow } from "../demo-rows";
import { type DemoOptions, generateDemo } from "../generate-demo";
import { staysOf } from "./stays-of";

/** The demonstration in one piece, with the questions its tests ask of it. */
export function wholeDemo(options: DemoOptions = {}) {
  const rows = collect(options);
  const byId = new Map(rows.member.map((member) => [member.id, member]));
  const membership = staysOf(rows.member_event);
  const headcount = (on: CalendarDate) => membership.filter((stay) => isListed(stay, on));
  return {
    ...rows,
    /** The stays on lists that follow from the events. */
    membership,
    /** Memberships of the day. */
    headcount,
    /** Members of the business date, by cell. */
    present: headcount(businessOn).flatMap(({ memberId }) => byId.get(memberId) ?? []),
    byId,
    /** Code of the base organisation an organisation belongs to. */
    unitOf: unitCodes(rows.organization),
  };
}

export function isExempt({ exemptFrom, exemptTo }: MemberRow, on: CalendarDate): boolean {
  return exemptFrom !== null && exemptFrom <= on && (exemptTo === null || exemptTo > on);
}

function collect(options: DemoOptions): DemoRows {
  const parts = [...generateDemo(options)];
  return {
    installation: parts.flatMap((part) => part.installation ?? []),
    organization: parts.flatMap((part) => part.organization ?? []),
    member: parts.flatMap((part) => part.member ?? []),
    transfer: parts.flatMap((part) => part.transfer ?? []),
    member_event: parts.flatMap((part) => part.member_event ?? []),
    organization_officer: parts.flatMap((part) => part.organization_officer ?? []),
    account: parts.flatMap((part) => part.account ?? []),
    study_campaign: parts.flatMap((part) => part.study_campaign ?? []),
    study_document: parts.flatMap((part) => part.study_document ?? []),
    study_speaker: parts.flatMap((part) => part.study_speaker ?? []),
    study_unit: parts.flatMap((part) => part.study_unit ?? []),
    study_attendance: parts.flatMap((part) => part.study_attendance ?? []),
    study_session: parts.flatMap((part) => part.study_session ?? []),
    study_summons: parts.flatMap((part) => part.study_summons ?? []),
    study_roll_entry: parts.flatMap((part) => part.study_roll_entry ?? []),
  };
}

function isListed({ startsOn, endsOn }: MembershipRow, on: CalendarDate): boolean {
  return startsOn <= on && (endsOn === null || endsOn > on);
}

function unitCodes(organizations: DemoRows["organization"]): (organizationId: string) => string {
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const codeOf = (id: string): string => {
    const organization = byId.get(id);
    const parent = byId.get(organization?.parentId ?? "");
    if (!organization) return "";
    return parent && parent.kind !== "BLOC" ? codeOf(parent.id) : organization.code;
  };
  return codeOf;
}
