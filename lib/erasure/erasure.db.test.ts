import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { makeListFile } from "@/lib/imports/test-support/make-list-file";
import { confirm, conflictsOf, uploadMembers, view } from "@/lib/imports/test-support/steps";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { verifyAudit } from "@/scripts/lib/verify-audit";
import { askErasure, erasePerson, refuseErasure, withdrawErasure } from "./actions";
import { erasedName } from "./erased-name";
import { countErasuresToDecide, getErasurePage } from "./queries";
import { personOfThePast } from "./test-support/person-of-the-past";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));
vi.setConfig({ testTimeout: 60_000 });

let db: pg.Client;

beforeAll(async () => {
  db = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await db.connect();
});
afterAll(() => db.end());

const key = () => randomUUID();
const paper = { ground: "REQUEST", paperNumber: "3-ĐN/2021", paperOn: "20/3/2021" } as const;

async function atBrowser(role: "STAFF" | "LEADER" | "SECRETARY" | "ADMIN") {
  const account = await makeAccount(db, { role });
  const viewer = await makeSession(db, account);
  await browseAs(db, account);
  return { viewer, account };
}

describe("an erased person", () => {
  it("is nowhere any more: no text of any table knows the name, a number, a date or a word of it", async () => {
    const { viewer } = await atBrowser("STAFF");
    const person = await personOfThePast(db, viewer);
    const where = await places(person.needles);
    // What the test looks for is there before, so that finding nothing afterwards says something.
    for (const table of erasedFrom) expect([...where.keys()], table).toContain(table);
    await erase(person.id, viewer);
    expect(Object.fromEntries(await places(person.needles))).toEqual({});
    // Everybody else is still there.
    expect([...(await places(["Lê Thị Ở Lại"])).keys()].toSorted()).toEqual([
      "public.count_confirmation",
      "public.import_row",
      "public.member",
      "public.study_summons",
    ]);
  });

  it("leaves every list, headcount, roll and figure of the past as it was, and the trail whole", async () => {
    const { viewer } = await atBrowser("STAFF");
    const person = await personOfThePast(db, viewer);
    const before = await figures();
    expect(before.monthEnds.length).toBeGreaterThan(100);
    await erase(person.id, viewer);
    expect(await figures()).toEqual(before);
    expect((await db.query("SELECT * FROM app.ledger_differences()")).rows).toEqual([]);
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  });

  it("stands on the lists of the past under the name of nobody, with sex and years alone", async () => {
    const { viewer } = await atBrowser("STAFF");
    const person = await personOfThePast(db, viewer);
    await erase(person.id, viewer);
    const { rows } = await db.query(
      `SELECT DISTINCT full_name, sex, born_on::text, born_precision, admitted_on::text, ethnicity_code, religion, card_number, job_title
       FROM app.stay WHERE id = $1`,
      [person.id],
    );
    expect(rows).toEqual([
      {
        full_name: erasedName,
        sex: "MALE",
        born_on: "1971-01-01",
        born_precision: "YEAR",
        admitted_on: "2010-01-01",
        ethnicity_code: "other",
        religion: "NONE",
        card_number: null,
        job_title: null,
      },
    ]);
  });

  it("keeps of the trail who did what and when, and nothing of what it said; the act is a line of it", async () => {
    const { viewer } = await atBrowser("STAFF");
    const person = await personOfThePast(db, viewer);
    const decider = await erase(person.id, viewer);
    const { rows } = await db.query(
      `SELECT count(*) FILTER (WHERE before IS NOT NULL OR after IS NOT NULL)::int AS said, count(*)::int AS emptied,
              min(e.action) AS action, min(e.account_id::text) AS by
       FROM audit_change c LEFT JOIN audit_event e ON e.id = c.erased_by WHERE c.member_id = $1`,
      [person.id],
    );
    expect(rows[0]).toMatchObject({ said: 0, action: "person.erase", by: decider.accountId });
    expect(rows[0].emptied).toBeGreaterThan(3);
  });

  it("of an imported list leaves the import readable, and the taking back of it says who stands in the way", async () => {
    const { viewer } = await atBrowser("STAFF");
    const unit = await makeUnit(db);
    const [gone, stays] = ["Vũ Thị Ởnhập", "Lê Thị Ở Cùng"];
    const file = makeListFile({ name: gone, born: "03/05/1970" }, { name: stays, born: "04/06/1981" });
    const batch = await uploadMembers(viewer, unit.base.id, file);
    await confirm(viewer, batch);
    const { rows } = await db.query("SELECT id, organization_id FROM member WHERE full_name = $1", [gone]);
    await db.query(
      `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on)
       VALUES (gen_random_uuid(), $1, $2, 'TRANSFER_OUT', '2021-03-25')`,
      [rows[0].id, rows[0].organization_id],
    );
    await erase(rows[0].id, viewer);
    expect(Object.fromEntries(await places([gone]))).toEqual({});
    const read = await view(viewer, batch);
    expect(read?.counts.all).toBe(2);
    expect(JSON.stringify(read)).toContain(stays);
    expect(await conflictsOf(viewer, batch)).toMatchObject([{ name: erasedName }]);
  });

  it("cannot be written into any more, by a form or an event", async () => {
    const { viewer } = await atBrowser("STAFF");
    const person = await personOfThePast(db, viewer);
    await erase(person.id, viewer);
    const asStaff = async (work: string) => {
      await db.query("BEGIN");
      try {
        await db.query("SELECT app.enter($1)", [Buffer.from(viewer.sessionHash)]);
        await db.query(work);
      } finally {
        await db.query("ROLLBACK");
      }
    };
    for (const work of [
      `UPDATE member SET full_name = 'Lê An' WHERE id = '${person.id}'`,
      `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on)
       VALUES (gen_random_uuid(), '${person.id}', '${person.to.cells[0].id}', 'READMISSION', '2021-03-20')`,
    ])
      await expect(asStaff(work), work).rejects.toMatchObject({ constraint: "member_erased" });
    await expect(
      db.query(`UPDATE member_event SET kind = 'DEATH' WHERE member_id = '${person.id}'`),
    ).rejects.toMatchObject({
      code: "23001",
    });
  });
});

describe("an erasure", () => {
  it("waits in sight of whoever may decide it, and not of who asked", async () => {
    const { viewer } = await atBrowser("STAFF");
    const { viewer: leader } = await atBrowser("LEADER");
    const before = [await countErasuresToDecide(viewer), await countErasuresToDecide(leader)];
    const memberId = await gone();
    await browseAs(db, { id: viewer.accountId });
    const id = await asked(memberId);
    const now = [await countErasuresToDecide(viewer), await countErasuresToDecide(leader)];
    expect(now).toEqual([before[0], Number(before[1]) + 1]);
    await withdrawErasure({ id }, key());
    expect(await countErasuresToDecide(leader)).toBe(before[1]);
    expect(await countErasuresToDecide((await atBrowser("ADMIN")).viewer)).toBe(0);
  });

  it("is decided by another account than the one that asked", async () => {
    const { viewer } = await atBrowser("STAFF");
    const id = await asked(await gone());
    expect(await erasePerson({ id }, key())).toMatchObject({ ok: false });
    expect(await refuseErasure({ id, refusalReason: "Còn hạn lưu trữ" }, key())).toMatchObject({ ok: false });
    await atBrowser("LEADER");
    expect(await withdrawErasure({ id }, key())).toMatchObject({ ok: false });
    expect(await erasePerson({ id }, key())).toMatchObject({ ok: true });
    expect(await erasePerson({ id }, key())).toMatchObject({ ok: false });
    expect(viewer.role).toBe("STAFF");
  });

  it("asks for the password again, and does nothing until then", async () => {
    await atBrowser("STAFF");
    const memberId = await gone();
    const id = await asked(memberId);
    const { account } = await atBrowser("LEADER");
    await db.query(
      "UPDATE auth_session SET proved_at = now() - interval '11 minutes' WHERE account_id = $1",
      [account.id],
    );
    expect(await erasePerson({ id }, key())).toMatchObject({ ok: false, error: { reason: "proof" } });
    expect((await db.query("SELECT erased_at FROM member WHERE id = $1", [memberId])).rows).toEqual([
      { erased_at: null },
    ]);
  });

  it("refused or withdrawn leaves the person, and can be asked for again", async () => {
    const { account } = await atBrowser("STAFF");
    const memberId = await gone();
    await withdrawErasure({ id: await asked(memberId) }, key());
    const id = await asked(memberId);
    expect(await askErasure({ memberId, ...paper }, key())).toMatchObject({
      error: { message: expect.stringContaining("đề nghị đang chờ") },
    });
    await atBrowser("LEADER");
    expect(await refuseErasure({ id, refusalReason: "Còn hạn lưu trữ" }, key())).toMatchObject({ ok: true });
    await browseAs(db, account);
    await asked(memberId);
    expect((await db.query("SELECT full_name FROM member WHERE id = $1", [memberId])).rows[0].full_name).toBe(
      "Lê Văn Đi",
    );
  });

  it("is of nobody who is on a list, on the way, or a guest of a cell", async () => {
    await atBrowser("STAFF");
    const { cells } = await makeUnit(db);
    const present = await makeMember(db, { organizationId: cells[0].id });
    expect(await askErasure({ memberId: present.id, ...paper }, key())).toMatchObject({
      error: { message: expect.stringContaining("đang có tên trong danh sách") },
    });
    const away = await makeMember(db, { organizationId: cells[0].id, endsOn: "2021-01-01" });
    await db.query(
      `INSERT INTO temporary_guest (id, organization_id, full_name, sort_key, born_on, born_precision, card_number, home_name, paper_number,
         paper_on, starts_on, until_on)
       VALUES (gen_random_uuid(), $1, 'Lê An', 'an', '1980-01-01', 'DAY', $2, 'Đảng bộ quận', '1', '2021-01-01', '2021-01-01', '2021-07-01')`,
      [cells[0].id, away.cardNumber],
    );
    expect(await askErasure({ memberId: away.id, ...paper }, key())).toMatchObject({
      error: { message: expect.stringContaining("sinh hoạt tạm thời") },
    });
  });

  it("is not done by whoever came back on a list between the asking and the deciding", async () => {
    await atBrowser("STAFF");
    const { cells } = await makeUnit(db);
    const member = await makeMember(db, { organizationId: cells[0].id, endsOn: "2021-01-01" });
    const id = await asked(member.id);
    await db.query(
      `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on)
       VALUES (gen_random_uuid(), $1, $2, 'READMISSION', '2021-03-01')`,
      [member.id, cells[0].id],
    );
    await atBrowser("LEADER");
    expect(await erasePerson({ id }, key())).toMatchObject({
      error: { message: expect.stringContaining("đang có tên trong danh sách") },
    });
  });

  it("is the bloc's office alone: secretaries and administrators neither see nor do it", async () => {
    await atBrowser("STAFF");
    const memberId = await gone();
    const id = await asked(memberId);
    for (const role of ["SECRETARY", "ADMIN"] as const) {
      const { viewer } = await atBrowser(role);
      expect(await getErasurePage(viewer, memberId)).toBeNull();
      expect(await erasePerson({ id }, key())).toMatchObject({ ok: false });
      expect(await askErasure({ memberId, ...paper }, key())).toMatchObject({ ok: false });
    }
  });

  it("leaves a namesake alone, in the register, in files and in the trail", async () => {
    const { viewer } = await atBrowser("STAFF");
    const person = await personOfThePast(db, viewer);
    const namesake = await makeMember(db, {
      organizationId: person.from.cells[0].id,
      fullName: person.name,
      bornOn: "1985-02-03",
    });
    await db.query(
      `INSERT INTO import_row (batch_id, row_number, organization_id, verdict, outcome, cell_name, record, notes, subject_id)
       SELECT id, 9, organization_id, 'NEW', 'CREATED', 'Chi bộ', $2, '{}', $1 FROM import_batch WHERE status = 'APPLIED' LIMIT 1`,
      [namesake.id, { fullName: person.name, bornOn: "1985-02-03", cardNumber: null }],
    );
    await erase(person.id, viewer);
    const { rows } = await db.query(
      `SELECT m.full_name, m.born_on::text, (SELECT record ->> 'fullName' FROM import_row WHERE subject_id = m.id) AS in_file
       FROM member m WHERE id = $1`,
      [namesake.id],
    );
    expect(rows).toEqual([{ full_name: person.name, born_on: "1985-02-03", in_file: person.name }]);
    await db.query("DELETE FROM import_row WHERE subject_id = $1", [namesake.id]);
    await db.query(
      "UPDATE member SET full_name = 'Lê Trùng Tên', search_key = 'le', sort_key = 'l' WHERE id = $1",
      [namesake.id],
    );
  });
});

it("a payload is not emptied by whoever writes the act's name into the trail", async () => {
  const { viewer } = await atBrowser("STAFF");
  const person = await personOfThePast(db, viewer);
  await db.query(
    "INSERT INTO audit_event (organization_id, action, subject_id) VALUES ($1, 'person.erase', $2)",
    [viewer.organization.id, person.id],
  );
  const { rows } = await db.query(
    "SELECT count(*)::int AS n FROM audit_change WHERE member_id = $1 AND erased_by IS NOT NULL",
    [person.id],
  );
  expect(rows).toEqual([{ n: 0 }]);
  await erase(person.id, viewer);
});

/** Somebody who left. */
async function gone(): Promise<string> {
  const { cells } = await makeUnit(db);
  const { id } = await makeMember(db, {
    organizationId: cells[0].id,
    fullName: "Lê Văn Đi",
    endsOn: "2021-01-01",
  });
  return id;
}

async function asked(memberId: string): Promise<string> {
  const answer = await askErasure({ memberId, ...paper }, key());
  if (!answer.ok) throw new Error(answer.error.message);
  const { rows } = await db.query("SELECT id FROM person_erasure WHERE member_id = $1 AND status = 'ASKED'", [
    memberId,
  ]);
  return rows[0].id;
}

/** Asked for by the one, done by another, whom it answers. */
async function erase(memberId: string, by: Viewer): Promise<Viewer> {
  await browseAs(db, { id: by.accountId });
  const id = await asked(memberId);
  const { viewer } = await atBrowser("LEADER");
  expect(await erasePerson({ id }, key())).toEqual({ ok: true, value: null });
  return viewer;
}

/** Every table that tells of the person of the past before the erasure. */
const erasedFrom = [
  "audit_change",
  "bulk_change_row",
  "count_confirmation",
  "idempotency_key",
  "import_batch",
  "import_file",
  "import_row",
  "member",
  "member_event",
  "member_merge",
  "membership",
  "organization_officer",
  "saved_view",
  "study_roll_entry",
  "study_summons",
  "temporary_guest",
  "transfer",
  "trash_item",
].map((table) => `public.${table}`);

/** The tables of both schemas in which a row holds one of the words: as text, as an address writes it, or as bytes of a file. */
async function places(needles: readonly string[]): Promise<Map<string, string[]>> {
  const written = needles.flatMap((needle) => [
    needle,
    new URLSearchParams({ "": needle }).toString().slice(1),
    Buffer.from(needle).toString("hex"),
  ]);
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'app') AND c.relkind = 'r' ORDER BY 1`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows } = await db.query<{ needle: string }>(
      `SELECT DISTINCT needle FROM ${name} t, unnest($1::text[]) AS needle WHERE position(lower(needle) IN lower(t::text)) > 0`,
      [written],
    );
    if (rows.length > 0)
      found.set(
        name,
        rows.map(({ needle }) => needle),
      );
  }
  return found;
}

/** What is counted of everybody: heads by list, sex and month's end since 2009, movements, and study. */
async function figures() {
  const all = async (query: string) => (await db.query(query)).rows;
  return {
    monthEnds: await all(`
      SELECT d::date::text AS on_, s.organization_id, s.sex, count(*)::int AS heads, count(s.official_on)::int AS official
      FROM generate_series('2009-12-31'::date, '2021-03-31', interval '1 month') d
      JOIN app.stay s ON s.starts_on <= d AND (s.ends_on IS NULL OR s.ends_on > d)
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`),
    movements: await all(`
      SELECT organization_id, kind, effective_on::text, count(*)::int AS events FROM app.effective_event
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`),
    study: await all("SELECT * FROM study_attendance ORDER BY id"),
    rolls: await all(
      "SELECT session_id, state, count(*)::int AS people FROM study_roll_entry GROUP BY 1, 2 ORDER BY 1, 2",
    ),
    lists: await all(
      "SELECT study_unit_id, count(*)::int AS people FROM study_summons GROUP BY 1 ORDER BY 1",
    ),
  };
}
