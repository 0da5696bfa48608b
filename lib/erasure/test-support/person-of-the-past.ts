import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { withScope } from "@/lib/db/with-scope";
import { accept, send } from "@/lib/transfers/actions";
import { makeMember } from "@/prisma/factories/member";
import { makeOfficer } from "@/prisma/factories/officer";
import { makeUnit } from "@/prisma/factories/organization";
import type { Owner } from "@/prisma/factories/owner";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { uniqueDigits } from "@/prisma/factories/unique";

const { sql } = Prisma;

/** Words that stand nowhere but where they tell of the person; the first four also name it in the alphabet people search with. */
const marks = {
  name: "Hoàng Văn Quýnhơ",
  formerName: "Hoàng Văn Tễulà",
  searched: "quynho",
  formerSearched: "teula",
  otherName: "Bảy Khướu",
  place: "Thôn Vạnlộcxa",
  title: "Trưởng ban Kềnhoàng",
  reason: "Nằm viện Hòaphượng",
  elsewhere: "Đảng ủy Ngoàixa",
} as const;

/**
 * Somebody who went through everything the register keeps of a person, and left: renamed, sent from one unit to another, in
 * office, a guest for a while, summoned and called, in files, in a merger, in a trash, in others' searches. As the viewer, who is
 * at the browser.
 */
export async function personOfThePast(db: Owner, viewer: Viewer) {
  const [from, to] = [await makeUnit(db), await makeUnit(db)];
  const [home, next] = [from.cells[0], to.cells[0]];
  const card = uniqueDigits(12);
  const [recordDigits, formerCard] = [uniqueDigits(6), uniqueDigits(8)];
  const member = await makeMember(db, {
    organizationId: home.id,
    fullName: marks.formerName,
    otherNames: marks.otherName,
    bornOn: "1971-08-23",
    sex: "MALE",
    ethnicityCode: "tay",
    religion: "BUDDHISM",
    nativePlace: marks.place,
    jobTitle: marks.title,
    cardNumber: formerCard,
    recordNumber: `${recordDigits} QNA`,
    admittedOn: "2010-05-19",
  });
  const { id } = member;
  const act = (work: Prisma.Sql) => inTrail(viewer, id, home.id, work);
  await act(
    sql`UPDATE member SET full_name = ${marks.name}, search_key = ${`hoang van ${marks.searched}`}, sort_key = ${marks.searched},
          card_number = ${card}, version = version + 1 WHERE id = ${id}::uuid`,
  );
  await event(db, id, home.id, "CARD_ISSUED", "2012-01-01", {
    detail: card,
    former: { card_number: formerCard },
  });
  await event(db, id, home.id, "TEMP_OUT", "2014-01-01", {
    counterpart_name: marks.elsewhere,
    note: marks.reason,
  });
  await event(db, id, home.id, "BADGE_AWARDED", "2020-05-19", {
    detail: "30",
    decision_number: "7-QĐ/Vạnlộcxa",
  });
  await makeOfficer(db, { organizationId: home.id, memberId: id, fullName: marks.name });
  await study(db, { from, member: { id, organizationId: home.id, fullName: marks.name }, by: viewer });
  await act(
    sql`INSERT INTO temporary_guest (id, organization_id, full_name, sort_key, born_on, born_precision, card_number, home_name, paper_number,
          paper_on, starts_on, until_on, ended_on)
        VALUES (${randomUUID()}::uuid, ${next.id}::uuid, ${marks.name}, ${marks.searched}, '1971-08-23', 'DAY', ${card}, ${marks.elsewhere},
          '1', '2014-01-01', '2014-01-01', '2014-07-01', '2014-06-01')`,
  );
  await merged(db, { id, cellId: home.id, card: uniqueDigits(12), by: viewer.accountId });
  await files(db, { id, unitId: from.base.id, card, by: viewer.accountId });
  await elsewhere(db, { id, unitId: from.base.id, cellId: home.id, card, by: viewer });

  const { rows } = await db.query("SELECT version FROM member WHERE id = $1", [id]);
  const paper = { paperNumber: "12-GT/Vạnlộcxa", paperOn: "1/2/2021", reason: marks.reason };
  done(
    await send(
      { memberId: id, version: rows[0].version, toOrganizationId: to.base.id, ...paper },
      randomUUID(),
    ),
  );
  const transfer = await db.query("SELECT id, version FROM transfer WHERE member_id = $1", [id]);
  done(await accept({ ...transfer.rows[0], cellId: next.id, receivedOn: "5/2/2021" }, randomUUID()));
  await event(db, id, next.id, "TRANSFER_OUT", "2021-03-01", {
    counterpart_name: marks.elsewhere,
    note: marks.reason,
  });

  const needles = [...Object.values(marks), card, formerCard, recordDigits, "1971-08-23", "Vạnlộcxa"];
  return { id, from, to, card, needles, name: marks.name };
}

function done(answer: { ok: true } | { ok: false; error: { message: string } }): void {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

/** A change made in somebody's scope, with its line: as an action leaves it in the trail. */
function inTrail(viewer: Viewer, subject: string, organizationId: string, work: Prisma.Sql) {
  return withScope(viewer, async (db) => {
    await db.$executeRaw(work);
    await db.$executeRaw`
      INSERT INTO audit_event (account_id, organization_id, action, subject_id)
      VALUES (${viewer.accountId}::uuid, ${organizationId}::uuid, 'member.update', ${subject})`;
  });
}

async function event(
  db: Owner,
  memberId: string,
  organizationId: string,
  kind: string,
  on: string,
  said: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.query(
    `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on, counterpart_name, note, detail, decision_number, former)
     SELECT gen_random_uuid(), $1, $2, $3::member_event_kind, $4::date, s.counterpart_name, s.note, s.detail, s.decision_number, s.former
     FROM jsonb_populate_record(NULL::member_event, $5) s`,
    [memberId, organizationId, kind, on, JSON.stringify(said)],
  );
}

type Person = { id: string; organizationId: string; fullName: string };
type Unit = Awaited<ReturnType<typeof makeUnit>>;

/** On a list with another, called in one session that stands and in one that went to the trash. */
async function study(
  db: Owner,
  { from, member, by }: { from: Unit; member: Person; by: Viewer },
): Promise<void> {
  const campaign = await makeCampaign(db);
  const unit = await makeStudyUnit(db, {
    campaignId: campaign.id,
    organizationId: from.base.id,
    status: "IN_PROGRESS",
    ...{ listedOn: "2021-01-01", headcount: 2, exempt: 0, away: 0, guests: 0 },
  });
  const other = await makeMember(db, { organizationId: member.organizationId, fullName: "Lê Thị Ở Lại" });
  const summons = await makeSummons(db, unit, [member, other]);
  const entries = async () => {
    const session = await makeStudySession(db, unit);
    for (const { id, memberId } of summons)
      await db.query(
        `INSERT INTO study_roll_entry (session_id, summons_id, study_unit_id, organization_id, state, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          session.id,
          id,
          unit.id,
          unit.organizationId,
          ...(memberId === member.id ? ["EXCUSED", marks.reason] : ["PRESENT", null]),
        ],
      );
    return session.id;
  };
  await entries();
  const session = await entries();
  await inTrail(
    by,
    session,
    unit.organizationId,
    sql`SELECT app.move_to_trash('study_session', ${session}::uuid)`,
  );
}

/** A second record of the same person, made one with the first. */
async function merged(
  db: Owner,
  { id, cellId, card, by }: { id: string; cellId: string; card: string; by: string },
) {
  const second = await makeMember(db, {
    organizationId: cellId,
    fullName: marks.formerName,
    bornOn: "1971-08-23",
    nativePlace: marks.place,
    jobTitle: marks.title,
    cardNumber: null,
    admittedOn: "2010-05-19",
  });
  await db.query(
    `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on, corrects_id, correction_reason)
     SELECT gen_random_uuid(), member_id, organization_id, 'ANNULMENT', effective_on, id, $2 FROM member_event WHERE member_id = $1`,
    [second.id, marks.reason],
  );
  await db.query(
    `INSERT INTO member_merge (id, organization_id, kept_id, merged_id, kept_version, merged_version, kept_before, merged_before, merged_by)
     VALUES (gen_random_uuid(), $1, $2, $3, 1, 1, $4, $5, $6)`,
    [cellId, id, second.id, { fullName: marks.formerName }, { cardNumber: card, recordNumber: null }, by],
  );
  const other = await makeMember(db, { organizationId: cellId });
  await db.query(
    "INSERT INTO distinct_pair (first_id, second_id, organization_id, decided_by) VALUES (least($1::uuid, $2), greatest($1::uuid, $2), $3, $4)",
    [id, other.id, cellId, by],
  );
}

/** In a file that was applied, in a preview, and perhaps in a file whose columns nobody has named. */
async function files(
  db: Owner,
  { id, unitId, card, by }: { id: string; unitId: string; card: string; by: string },
) {
  const batch = async (status: "APPLIED" | "STAGED" | "MAPPING") => {
    const { rows } = await db.query(
      `WITH b AS (
         INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name, status, applied_at, findings)
         VALUES (gen_random_uuid(), $1, $2, '${marks.name}.xlsx', '\\x00', 'Sheet1', $3::import_status, $4, $5) RETURNING id
       ) INSERT INTO import_file (batch_id, organization_id, content) SELECT id, $1, convert_to($6, 'UTF8') FROM b RETURNING batch_id AS id`,
      [
        unitId,
        by,
        status,
        status === "APPLIED" ? new Date() : null,
        { repairs: [{ code: "CASE", count: 1, sample: { before: marks.name } }] },
        `Họ tên;Số thẻ\n${marks.name};${card}`,
      ],
    );
    return rows[0].id;
  };
  const row = (batchId: string, number: number, said: Readonly<Record<string, unknown>>) =>
    db.query(
      `INSERT INTO import_row (batch_id, row_number, organization_id, verdict, outcome, cell_name, record, notes, subject_id, before)
       SELECT $1, $2, $3, s.verdict, s.outcome, 'Chi bộ', s.record, s.notes, s.subject_id, s.before
       FROM jsonb_populate_record(NULL::import_row, $4) s`,
      [batchId, number, unitId, JSON.stringify({ notes: {}, ...said })],
    );
  const applied = await batch("APPLIED");
  const record = { fullName: marks.name, bornOn: "1971-08-23", cardNumber: card };
  await row(applied, 2, {
    verdict: "CHANGED",
    outcome: "CHANGED",
    record,
    subject_id: id,
    before: { jobTitle: marks.title },
  });
  await row(applied, 3, { verdict: "REFUSED", outcome: "REFUSED", notes: { nameInFile: marks.name } });
  await row(applied, 4, {
    ...{ verdict: "NEW", outcome: "CREATED" },
    record: { fullName: "Lê Thị Ở Lại", bornOn: "1980-04-20", cardNumber: null },
  });
  await row(await batch("STAGED"), 2, {
    verdict: "NEW",
    outcome: "CREATED",
    record: { ...record, cardNumber: null },
  });
  await batch("MAPPING");
}

/** In a count, a change of many, an answer kept for a form, and two searches, one of them in the trash. */
async function elsewhere(
  db: Owner,
  { id, unitId, cellId, card, by }: { id: string; unitId: string; cellId: string; card: string; by: Viewer },
): Promise<void> {
  await db.query(
    `INSERT INTO count_confirmation (id, organization_id, period, register_count, confirmed_count, differences, confirmed_on, confirmed_by)
     VALUES (gen_random_uuid(), $1, '2020-Q1', 2, 1, $2, '2020-04-01', $3)`,
    [
      unitId,
      JSON.stringify([
        { side: "REGISTER", name: `${marks.name} (1971)`, note: marks.reason },
        { side: "REGISTER", name: "Lê Thị Ở Lại", note: null },
      ]),
      by.accountId,
    ],
  );
  await db.query(
    `WITH c AS (
       INSERT INTO bulk_change (id, organization_id, account_id, made_by, field, value, matched, changed, unchanged, refused)
       VALUES (gen_random_uuid(), $1, $2, 'Trần Văn Thử', 'jobTitle', 'Chuyên viên', 1, 1, 0, 0) RETURNING id
     ) INSERT INTO bulk_change_row (bulk_change_id, member_id, organization_id, before, version_after) SELECT id, $3, $4, $5, 2 FROM c`,
    [unitId, by.accountId, id, cellId, marks.title],
  );
  await db.query(
    `INSERT INTO idempotency_key (account_id, key, action, request_hash, response) VALUES ($1, gen_random_uuid(), 'member.update', '\\x00', $2)`,
    [by.accountId, { name: marks.name, card }],
  );
  const view = (query: string) =>
    db
      .query(
        `INSERT INTO saved_view (id, organization_id, account_id, list, name, query) VALUES (gen_random_uuid(), $1, $2, 'members', $3, $4) RETURNING id`,
        [by.organization.id, by.accountId, randomUUID(), new URLSearchParams({ q: query }).toString()],
      )
      .then(({ rows }) => rows[0].id);
  await view(marks.name);
  await view(`hoang van ${marks.searched}`);
  const gone = await view(marks.name.toLowerCase());
  await withScope(
    by,
    (scoped) => scoped.$queryRaw`SELECT app.move_to_trash('saved_view', ${gone}::uuid)::text`,
  );
}
