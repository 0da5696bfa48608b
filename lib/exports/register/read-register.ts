import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import { Prisma } from "@/lib/db/generated/client";
import { readInBatches } from "@/lib/db/read-in-batches";
import type { ScopedDb } from "@/lib/db/with-scope";
import { peopleOn } from "@/lib/ledger/people-on";
import { memberFilter } from "@/lib/members/member-filter";
import { memberOrder } from "@/lib/members/member-order";
import { sensitiveColumns } from "@/lib/members/queries/sensitive-columns";
import type { MemberSearch } from "@/lib/members/search";
import type { RegisterRow } from "./register-row";

const { sql } = Prisma;

/** Everybody the list shows under a search, by unit and cell and within a cell in the list's order. */
export function readRegister(
  db: ScopedDb,
  viewer: Viewer,
  search: MemberSearch,
): AsyncGenerator<RegisterRow[]> {
  const on = asOfDate(search.on, viewer.today);
  const matching = sql`${peopleOn(viewer, on)} m WHERE ${memberFilter(viewer, search)}`;
  // On a past day nobody knew yet how a membership would end.
  const isToday = on === viewer.today;
  return readInBatches<RegisterRow>(
    db,
    sql`SELECT m.id, b.name AS unit, c.id AS "cellId", c.name AS cell, m.full_name AS "fullName",
               m.other_names AS "otherNames", m.sex::text, ${sensitiveColumns(viewer)},
               m.native_place AS "nativePlace", m.general_education::text AS "generalEducation",
               m.general_education_note AS "generalEducationNote", m.political_theory::text AS theory,
               m.professional_level::text AS professional, m.academic_title::text AS "academicTitle",
               m.occupation_group::text AS occupation, m.job_title AS "jobTitle", m.admitted_on::text AS "admittedOn",
               m.official_on::text AS "officialOn", m.record_number AS record,
               m.exempt_from::text AS "exemptFrom", m.exempt_to::text AS "exemptTo",
               s.starts_on::text AS "startsOn", s.start_reason::text AS "startReason",
               CASE WHEN ${isToday} THEN s.ends_on::text END AS "endsOn",
               CASE WHEN ${isToday} THEN s.end_reason::text END AS "endReason", before.name AS "cameFrom",
               (SELECT count(*)::int FROM ${matching}) AS total
        FROM (SELECT m.* FROM ${matching}) m
        JOIN organization c ON c.id = m.organization_id
        JOIN organization b ON b.id = c.base_id
        JOIN LATERAL (
          SELECT * FROM membership WHERE member_id = m.id AND organization_id = m.organization_id
          ORDER BY starts_on <= ${on}::date DESC, starts_on DESC LIMIT 1
        ) s ON true
        LEFT JOIN LATERAL (
          SELECT base.name FROM membership earlier
          JOIN organization o ON o.id = earlier.organization_id JOIN organization base ON base.id = o.base_id
          WHERE earlier.member_id = m.id AND earlier.starts_on < s.starts_on AND base.id <> b.id
          ORDER BY earlier.starts_on DESC LIMIT 1
        ) before ON true
        ORDER BY b.position, b.code, c.position, c.code, ${memberOrder(search, on)}`,
  );
}
