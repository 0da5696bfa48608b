import "server-only";
import { createHash } from "node:crypto";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { memberFilter } from "@/lib/members/member-filter";
import type { MemberProfile, SeenMember } from "@/lib/members/member-page";
import { sensitiveColumns } from "@/lib/members/queries/sensitive-columns";
import { loadMemberSearch } from "@/lib/members/search";
import { wholeRecord } from "@/lib/members/whole-record";
import type { Selection } from "./schema";

const { sql } = Prisma;

/** The whole records of those selected who are in the viewer's scope, in the order of people. A change is of today's list. */
export function readSelected(db: ScopedDb, viewer: Viewer, selection: Selection): Promise<MemberProfile[]> {
  if (selection.kind === "SOME") return readMembers(db, viewer, sql`m.id = ANY (${selection.ids}::uuid[])`);
  const search = { ...loadMemberSearch(new URLSearchParams(selection.query)), on: null };
  return readMembers(
    db,
    viewer,
    sql`${memberFilter(viewer, search)} AND m.id <> ALL (${selection.except}::uuid[])`,
  );
}

/** The whole records of `member m` under a condition; none for whoever may not write them. */
export async function readMembers(
  db: ScopedDb,
  viewer: Viewer,
  condition: Prisma.Sql,
): Promise<MemberProfile[]> {
  if (!can(viewer, "member.write")) return [];
  const records = await db.$queryRaw<SeenMember[]>`
    SELECT m.id, m.version, m.full_name AS "fullName", m.other_names AS "otherNames", m.sex::text,
           m.born_on::text AS "bornOn", m.born_precision::text AS "bornPrecision",
           ${sensitiveColumns(viewer)}, m.native_place AS "nativePlace", m.general_education::text AS "generalEducation",
           m.general_education_note AS "generalEducationNote", m.professional_level::text AS "professionalLevel",
           m.academic_title::text AS "academicTitle", m.political_theory::text AS "politicalTheory",
           m.occupation_group::text AS "occupationGroup", m.job_title AS "jobTitle",
           m.record_number AS "recordNumber",
           m.admission_decided_on::text AS "admissionDecidedOn", m.admitted_on::text AS "admittedOn",
           m.official_on::text AS "officialOn", m.exempt_from::text AS "exemptFrom", m.exempt_to::text AS "exemptTo",
           m.left_on::text AS "leftOn",
           json_build_object('code', c.code, 'name', c.short_name) AS cell,
           json_build_object('code', b.code, 'name', b.short_name) AS unit
    FROM member m
    JOIN organization c ON c.id = m.organization_id
    JOIN organization b ON b.id = c.base_id
    WHERE ${condition}
    ORDER BY m.sort_key, m.id`;
  return records.map(wholeRecord);
}

/** Stands for who they are and in which version: equal exactly when nobody came, went or was saved in between. */
export function fingerprintOf(members: readonly MemberProfile[]): string {
  const hash = createHash("sha256");
  for (const line of members.map(({ id, version }) => `${id}:${version}\n`).sort()) hash.update(line);
  return hash.digest("hex");
}
