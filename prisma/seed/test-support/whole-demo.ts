import type { CalendarDate } from "@/lib/dates/calendar-date";
import { businessOn } from "../demo-dates";
import type { DemoRows, MemberRow, MembershipRow } from "../demo-rows";
import { type DemoOptions, generateDemo } from "../generate-demo";

/** The demonstration in one piece, with the questions its tests ask of it. */
export function wholeDemo(options: DemoOptions = {}) {
  const rows = collect(options);
  const byId = new Map(rows.member.map((member) => [member.id, member]));
  const headcount = (on: CalendarDate) => rows.membership.filter((membership) => isListed(membership, on));
  return {
    ...rows,
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

/** The items by key, in the order of their first ones. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function collect(options: DemoOptions): DemoRows {
  const parts = [...generateDemo(options)];
  return {
    installation: parts.flatMap((part) => part.installation ?? []),
    organization: parts.flatMap((part) => part.organization ?? []),
    member: parts.flatMap((part) => part.member ?? []),
    membership: parts.flatMap((part) => part.membership ?? []),
    organization_officer: parts.flatMap((part) => part.organization_officer ?? []),
    account: parts.flatMap((part) => part.account ?? []),
    study_campaign: parts.flatMap((part) => part.study_campaign ?? []),
    study_document: parts.flatMap((part) => part.study_document ?? []),
    study_unit: parts.flatMap((part) => part.study_unit ?? []),
    study_attendance: parts.flatMap((part) => part.study_attendance ?? []),
    study_session: parts.flatMap((part) => part.study_session ?? []),
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
