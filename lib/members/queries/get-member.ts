import "server-only";
import * as z from "zod";
import { shows } from "@/lib/access/sensitive-fields";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { possibleEvents } from "@/lib/ledger/policy";
import { readSubject } from "@/lib/ledger/read-subject";
import { readTimeline } from "@/lib/ledger/read-timeline";
import { seenStanding, seenStays, seenTimeline } from "@/lib/ledger/seen-history";
import { staysOf } from "@/lib/ledger/stays";
import { timelineOf } from "@/lib/ledger/timeline";
import type { CardHead, MemberPage, OfficeLine, SeenMember, Transit } from "../member-page";
import { sensitiveColumns } from "./sensitive-columns";

type Row = SeenMember & { offices: OfficeLine[]; transit: Transit | null; head: CardHead };

/**
 * The page of a member as the viewer's role may read it, or null for an id that is missing, someone else's, or no id at all:
 * the three look the same.
 */
export async function getMember(viewer: Viewer, id: string): Promise<MemberPage | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return withScope(viewer, async (db) => {
    const [row] = await db.$queryRaw<Row[]>`
      SELECT m.id, m.version, m.full_name AS "fullName", m.other_names AS "otherNames", m.sex::text,
             m.born_on::text AS "bornOn", m.born_precision::text AS "bornPrecision",
             ${sensitiveColumns(viewer)}, m.native_place AS "nativePlace", m.general_education::text AS "generalEducation",
             m.general_education_note AS "generalEducationNote", m.professional_level::text AS "professionalLevel",
             m.academic_title::text AS "academicTitle", m.political_theory::text AS "politicalTheory",
             m.occupation_group::text AS "occupationGroup", m.job_title AS "jobTitle",
             m.record_number AS "recordNumber",
             m.admission_decided_on::text AS "admissionDecidedOn", m.admitted_on::text AS "admittedOn",
             m.official_on::text AS "officialOn", m.exempt_from::text AS "exemptFrom", m.exempt_to::text AS "exemptTo",
             m.left_on::text AS "leftOn", (m.erased_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "erasedOn",
             json_build_object('code', c.code, 'name', c.name) AS cell,
             json_build_object('code', b.code, 'name', b.name) AS unit,
             (SELECT json_build_object('upperBody', i.parent_name, 'body', i.body_name, 'place', i.place, 'part', (
                SELECT p.name FROM organization p WHERE p.id = c.parent_id AND p.kind = 'PART_COMMITTEE'
              )) FROM installation i) AS head,
             (SELECT COALESCE(json_agg(line), '[]') FROM (
                SELECT f.id, f.position, json_build_object('code', o.code, 'name', o.name) AS organization,
                       f.term, f.starts_on AS "startsOn", f.ends_on AS "endsOn"
                FROM organization_officer f JOIN organization o ON o.id = f.organization_id
                WHERE f.member_id = m.id ORDER BY f.starts_on DESC, f.position
              ) line) AS offices,
             (SELECT json_build_object('id', t.id, 'version', t.version, 'toName', target.name, 'sentOn', t.sent_on)
              FROM transfer t CROSS JOIN LATERAL app.organization_names(ARRAY[t.to_organization_id]) target
              WHERE t.member_id = m.id AND t.status = 'SENT') AS transit
      FROM member m
      JOIN organization c ON c.id = m.organization_id
      JOIN organization b ON b.id = c.base_id
      WHERE m.id = ${id}::uuid`;
    const subject = row && (await readSubject(db, id));
    if (!subject) return null;
    const { offices, transit, head, ...member } = row;
    const timeline = timelineOf(await readTimeline(db, id));
    return {
      member,
      head,
      standing: seenStanding(viewer, subject.standing),
      stays: seenStays(viewer, staysOf(timeline)),
      offices,
      transit,
      timeline: seenTimeline(viewer, timeline),
      hidesDiscipline: !shows(viewer, "discipline"),
      possible: member.erasedOn === null ? possibleEvents(subject.standing, viewer, viewer.today) : [],
    };
  });
}
