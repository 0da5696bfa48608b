import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeSession, makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueDigits } from "@/prisma/factories/unique";
import { createMember, updateMember } from "./actions";
import { memberValues, newMemberValues } from "./member-form";
import { listNamesakes } from "./queries/find-namesakes";
import { getMember } from "./queries/get-member";
import { getNewMemberForm } from "./queries/get-new-member-form";
import type { CreateMemberValues } from "./schema";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** A filled-in form for somebody nobody else is called like. */
function formFor(unit: Unit, change: Partial<CreateMemberValues> = {}): CreateMemberValues {
  return {
    ...newMemberValues({ cellId: unit.cells[0].id, occupationGroup: "STATE_AGENCY_OFFICIAL" }),
    fullName: `Lê Thị ${randomUUID().replace(/[^a-f]/g, "")}x`,
    sex: "FEMALE",
    bornOn: "5/3/1985",
    admittedOn: "19/05/2010",
    officialOn: "19/05/2011",
    ...change,
  };
}

async function secretaryOf(unit: Unit) {
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
  await browseAs(db, account);
  return { account, viewer: await makeSession(db, account) };
}

async function stored(id: string) {
  const { rows } = await db.query(
    `SELECT m.*, m.born_on::text, m.admitted_on::text, s.starts_on::text, s.start_reason::text, s.organization_id AS cell
     FROM member m JOIN membership s ON s.member_id = m.id WHERE m.id = $1`,
    [id],
  );
  return rows;
}

async function countIn(unit: Unit): Promise<number> {
  const { rows } = await db.query(
    "SELECT count(*)::int AS members FROM member WHERE organization_id = ANY ($1)",
    [unit.cells.map(({ id }) => id)],
  );
  return rows[0].members;
}

async function created(input: CreateMemberValues, key: string = randomUUID()): Promise<string> {
  const answer = await createMember(input, key);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.id;
}

const refusedAt = (fields: Record<string, string>) => ({ ok: false, error: { fields } });
const notFound = { ok: false, error: { message: expect.stringContaining("Không tìm thấy") } };

describe("adding a member", () => {
  it("writes the record, the keys of the name, the membership and the audit row", async () => {
    const unit = await makeUnit(db);
    const { account } = await secretaryOf(unit);
    const id = await created(formFor(unit, { fullName: "PHẠM THỊ HOÀI ÂN", bornOn: "3/1985" }));
    expect(await stored(id)).toEqual([
      expect.objectContaining({
        full_name: "Phạm Thị Hoài Ân",
        search_key: "pham thi hoai an",
        born_on: "1985-03-01",
        born_precision: "MONTH",
        admitted_on: "2010-05-19",
        organization_id: unit.cells[0].id,
        cell: unit.cells[0].id,
        starts_on: "2021-03-25",
        start_reason: "OPENING",
        version: 1,
      }),
    ]);
    const { rows: audit } = await db.query(
      "SELECT action, account_id FROM audit_event WHERE subject_id = $1",
      [id],
    );
    expect(audit).toEqual([{ action: "member.create", account_id: account.id }]);
  });

  it("counts somebody admitted this year from the day of admission", async () => {
    const unit = await makeUnit(db);
    await secretaryOf(unit);
    const id = await created(formFor(unit, { admittedOn: "03/02/2021", officialOn: "" }));
    expect(await stored(id)).toMatchObject([
      { starts_on: "2021-02-03", start_reason: "ADMISSION", official_on: null },
    ]);
  });

  it("says how the person came, where the form says so", async () => {
    const unit = await makeUnit(db);
    const { viewer } = await secretaryOf(unit);
    const entry = {
      ...formFor(unit).entry,
      kind: "TRANSFER_IN" as const,
      fromPlace: "OTHER_PROVINCE" as const,
      fromName: "Đảng bộ tỉnh Bắc Ninh",
      paperNumber: "7-GTSHĐ",
      paperOn: "1/2/2021",
    };
    const late = { ...entry, arrivedOn: "26/03/2021" };
    expect(await createMember(formFor(unit, { entry: late }), randomUUID())).toMatchObject(
      refusedAt({ "entry.arrivedOn": expect.stringContaining("25/03/2021") }),
    );
    expect(
      await createMember(formFor(unit, { entry: { ...entry, arrivedOn: "1/1/2009" } }), randomUUID()),
    ).toMatchObject(refusedAt({ "entry.arrivedOn": expect.stringContaining("sau ngày vào Đảng") }));
    const id = await created(formFor(unit, { entry: { ...entry, arrivedOn: "10/2/2021" } }));
    expect(await stored(id)).toMatchObject([{ starts_on: "2021-02-10", start_reason: "TRANSFER_IN" }]);
    expect((await getMember(viewer, id))?.timeline).toMatchObject([
      {
        kind: "TRANSFER_IN",
        counterpartName: "Đảng bộ tỉnh Bắc Ninh",
        counterpartPlace: "OTHER_PROVINCE",
        decisionNumber: "7-GTSHĐ",
        officialOn: "2011-05-19",
      },
    ]);
  });

  it("does not enter a quarter that the unit has confirmed", async () => {
    const unit = await makeUnit(db);
    const { account } = await secretaryOf(unit);
    await db.query(
      `INSERT INTO count_confirmation (id, organization_id, period, register_count, confirmed_count, confirmed_on, confirmed_by)
       VALUES (gen_random_uuid(), $1, '2020-Q4', 0, 0, '2021-01-05', $2)`,
      [unit.base.id, account.id],
    );
    const entry = { ...formFor(unit).entry, kind: "ADMISSION" as const, decisionNumber: "9-QĐ/ĐUK" };
    const admitted = { officialOn: "", admissionDecidedOn: "20/10/2020", entry };
    expect(
      await createMember(formFor(unit, { ...admitted, admittedOn: "5/11/2020" }), randomUUID()),
    ).toMatchObject({ ok: false, error: { message: expect.stringContaining("đối khớp") } });
    const id = await created(formFor(unit, { ...admitted, admittedOn: "5/1/2021" }));
    expect(await stored(id)).toMatchObject([{ starts_on: "2021-01-05", start_reason: "ADMISSION" }]);
  });

  it("is done once for one key, and the second press gets the first answer", async () => {
    const unit = await makeUnit(db);
    await secretaryOf(unit);
    const [input, key] = [formFor(unit), randomUUID()];
    const [first, second] = await Promise.all([created(input, key), created(input, key)]);
    expect(second).toBe(first);
    expect(await created(input, key)).toBe(first);
    expect(await countIn(unit)).toBe(1);
  });

  it("to another unit's cell is answered like a cell that does not exist", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    await secretaryOf(own);
    expect(await createMember(formFor(other), randomUUID())).toMatchObject(notFound);
    expect(await createMember(formFor(own, { cellId: randomUUID() }), randomUUID())).toMatchObject(notFound);
    expect(await countIn(other)).toBe(0);
    await created(formFor(own));
  });

  it("is refused to leadership and administrators", async () => {
    const unit = await makeUnit(db);
    for (const role of ["LEADER", "ADMIN"] as const) {
      await browseAs(db, await makeAccount(db, { role }));
      expect(await createMember(formFor(unit), randomUUID())).toMatchObject({ ok: false });
    }
    await browseAs(db, null);
    expect(await createMember(formFor(unit), randomUUID())).toMatchObject({ ok: false });
    expect(await countIn(unit)).toBe(0);
  });

  it("is refused in a committee, which has cells but no list of its own", async () => {
    const unit = await makeUnit(db);
    await secretaryOf(unit);
    expect(await createMember(formFor(unit, { cellId: unit.base.id }), randomUUID())).toMatchObject({
      ok: false,
    });
  });

  it("refuses dates that have not come, each at its field", async () => {
    const unit = await makeUnit(db);
    await secretaryOf(unit);
    const answer = await createMember(formFor(unit, { officialOn: "26/03/2021" }), randomUUID());
    expect(answer).toMatchObject(refusedAt({ officialOn: expect.stringContaining("25/03/2021") }));
  });
});

describe("a number that is taken", () => {
  it("is refused in the same neutral words, whoever holds it", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    await secretaryOf(own);
    const sentence = "Số thẻ này đã được dùng. Kiểm tra lại số trên thẻ.";
    for (const unit of [own, other]) {
      const { cardNumber, fullName } = await makeMember(db, { organizationId: unit.cells[0].id });
      const answer = await createMember(formFor(own, { cardNumber: cardNumber ?? "" }), randomUUID());
      expect(answer).toEqual({ ok: false, error: { message: sentence, fields: { cardNumber: sentence } } });
      expect(JSON.stringify(answer)).not.toContain(fullName);
    }
  });

  it("is refused for record numbers too, and nothing of the attempt is kept", async () => {
    const unit = await makeUnit(db);
    await secretaryOf(unit);
    const { recordNumber } = await makeMember(db, { organizationId: unit.cells[0].id });
    const answer = await createMember(formFor(unit, { recordNumber: recordNumber ?? "" }), randomUUID());
    expect(answer).toMatchObject(refusedAt({ recordNumber: expect.stringContaining("đã được dùng") }));
    expect(await countIn(unit)).toBe(1);
  });
});

describe("somebody who may be there already", () => {
  it("is asked about, and added when the person insists", async () => {
    const unit = await makeUnit(db);
    await secretaryOf(unit);
    const form = formFor(unit, { fullName: "Trần Thị Hoà", bornOn: "1985" });
    await makeMember(db, {
      organizationId: unit.cells[0].id,
      fullName: "Trần Thị Hòa",
      bornOn: "1985-12-31",
    });
    const asked = await createMember(form, randomUUID());
    expect(asked).toMatchObject(refusedAt({ isAnotherPerson: expect.stringContaining("cùng họ tên") }));
    await created({ ...form, isAnotherPerson: true });
    expect(await countIn(unit)).toBe(2);
  });

  it("is not asked about when the births cannot be the same, or the namesake is another unit's", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const { viewer } = await secretaryOf(own);
    const fullName = `Trần Thị ${randomUUID().replace(/[^a-f]/g, "")}y`;
    await makeMember(db, { organizationId: own.cells[0].id, fullName, bornOn: "1984-03-05" });
    await makeMember(db, { organizationId: other.cells[0].id, fullName, bornOn: "1985-03-05" });
    const person = { fullName, bornOn: { on: "1985-03-05", precision: "DAY" as const } };
    expect(await listNamesakes(viewer, person)).toEqual([]);
    expect(await listNamesakes(await makeViewer(db), person)).toMatchObject([
      { name: fullName, born: "05/03/1985" },
    ]);
    await created(formFor(own, { fullName }));
  });
});

describe("correcting a record", () => {
  async function editable(unit: Unit) {
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id });
    const secretary = await secretaryOf(unit);
    const page = await getMember(secretary.viewer, id);
    if (!page) throw new Error("not in scope");
    return { id, values: memberValues(page.member) };
  }

  it("reads back what the form shows, and changes nothing unasked", async () => {
    const unit = await makeUnit(db);
    const { id, values } = await editable(unit);
    const [before] = await stored(id);
    expect(await updateMember(values, randomUUID())).toEqual({ ok: true, value: { id } });
    const [after] = await stored(id);
    expect(after).toEqual({ ...before, version: 2, updated_at: after?.updated_at });
  });

  it("changes the record and names the changed fields in the audit trail, never their values", async () => {
    const unit = await makeUnit(db);
    const { id, values } = await editable(unit);
    const cardNumber = uniqueDigits(8);
    await updateMember({ ...values, jobTitle: "Trưởng phòng", cardNumber }, randomUUID());
    expect(await stored(id)).toMatchObject([
      { job_title: "Trưởng phòng", card_number: cardNumber, version: 2 },
    ]);
    const { rows } = await db.query("SELECT * FROM audit_event WHERE subject_id = $1", [id]);
    expect(rows).toMatchObject([{ action: "member.update", changed_fields: ["jobTitle", "cardNumber"] }]);
    expect(JSON.stringify(rows)).not.toContain(cardNumber);
  });

  it("is refused when somebody else saved first", async () => {
    const unit = await makeUnit(db);
    const { id, values } = await editable(unit);
    await updateMember({ ...values, jobTitle: "Người trước" }, randomUUID());
    const late = await updateMember({ ...values, jobTitle: "Người sau" }, randomUUID());
    expect(late).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Chính anh/chị đã lưu bản ghi này") },
    });
    expect(await stored(id)).toMatchObject([{ job_title: "Người trước" }]);
  });

  it("that came second is told the fields of the form as they are stored, and is kept at their version", async () => {
    const unit = await makeUnit(db);
    const { id, values } = await editable(unit);
    await updateMember({ ...values, jobTitle: "Người trước" }, randomUUID());
    const late = await updateMember({ ...values, jobTitle: "Người sau" }, randomUUID());
    if (late.ok) throw new Error("nobody was told");
    expect(late.error.stored).toEqual({ ...values, version: 2, jobTitle: "Người trước" });
    const chosen = { ...values, ...late.error.stored, jobTitle: "Người sau" };
    expect(await updateMember(chosen, randomUUID())).toMatchObject({ ok: true });
    expect(await stored(id)).toMatchObject([{ job_title: "Người sau", version: 3 }]);
  });

  it("tells nothing stored to whoever may not see the record, however old the version", async () => {
    const foreign = await editable(await makeUnit(db));
    await updateMember({ ...foreign.values, jobTitle: "Kín" }, randomUUID());
    await secretaryOf(await makeUnit(db));
    const answer = await updateMember(foreign.values, randomUUID());
    expect(answer).toMatchObject(notFound);
    expect(JSON.stringify(answer)).not.toContain("Kín");
  });

  it("of another unit is not found, with its mirror for the own", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const foreign = await editable(other);
    const mine = await editable(own);
    expect(await updateMember({ ...foreign.values, jobTitle: "Lạ" }, randomUUID())).toMatchObject(notFound);
    expect(await updateMember({ ...mine.values, id: randomUUID() }, randomUUID())).toMatchObject(notFound);
    expect(await stored(foreign.id)).toMatchObject([{ job_title: "Chuyên viên", version: 1 }]);
    expect(await updateMember({ ...mine.values, jobTitle: "Nhà" }, randomUUID())).toMatchObject({ ok: true });
  });

  it("of somebody who left is staff's alone", async () => {
    const unit = await makeUnit(db);
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id, endsOn: "2021-01-01" });
    const { viewer } = await secretaryOf(unit);
    const page = await getMember(viewer, id);
    if (!page) throw new Error("not in scope");
    const values = { ...memberValues(page.member), nativePlace: "Hà Nội" };
    expect(await updateMember(values, randomUUID())).toMatchObject({ ok: false });
    await browseAs(db, await makeAccount(db));
    expect(await updateMember(values, randomUUID())).toMatchObject({ ok: true });
  });
});

describe("a member's page", () => {
  it("is the whole record with its history, for the own unit and the bloc", async () => {
    const unit = await makeUnit(db);
    const member = await makeMember(db, { organizationId: unit.cells[0].id, ethnicityCode: "tay" });
    for (const viewer of [(await secretaryOf(unit)).viewer, await makeViewer(db, { role: "STAFF" })]) {
      expect(await getMember(viewer, member.id)).toMatchObject({
        member: {
          fullName: member.fullName,
          cardNumber: member.cardNumber,
          ethnicity: "Tày",
          cell: { code: unit.cells[0].code },
          unit: { code: unit.base.code },
        },
        stays: [{ startReason: "ADMISSION", startsOn: "2010-05-19", endsOn: null }],
        offices: [],
      });
    }
  });

  it("does not exist for another unit, for an administrator, or under what is no id", async () => {
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const { id } = await makeMember(db, { organizationId: other.cells[0].id });
    const { viewer } = await secretaryOf(own);
    for (const asked of [id, randomUUID(), "abc", "' OR 1=1 --"])
      expect(await getMember(viewer, asked)).toBeNull();
    expect(await getMember(await makeViewer(db, { role: "ADMIN" }), id)).toBeNull();
  });
});

describe("the form for a new member", () => {
  it("offers the own cells, and begins with the cell one comes from", async () => {
    const [own, other] = [await makeUnit(db, { typeCode: "6a" }), await makeUnit(db)];
    const { viewer } = await secretaryOf(own);
    const form = await getNewMemberForm(viewer, own.cells[1]?.code.toLowerCase() ?? null);
    expect(form.cells.map(({ value }) => value)).toEqual(own.cells.map(({ id }) => id));
    expect(form.values).toMatchObject({
      cellId: own.cells[1]?.id,
      occupationGroup: "PUBLIC_SERVICE_EMPLOYEE",
    });
    expect((await getNewMemberForm(viewer, other.cells[0].code)).values.cellId).toBeNull();
  });

  it("has the only cell chosen, and none where no cell has been founded", async () => {
    const [cell, empty] = [await makeUnit(db, { kind: "BASE_CELL" }), await makeUnit(db, { cellCount: 1 })];
    const { viewer } = await secretaryOf(cell);
    expect((await getNewMemberForm(viewer, null)).values.cellId).toBe(cell.base.id);
    await db.query("UPDATE organization SET valid_to = '2021-01-01' WHERE id = $1", [empty.cells[0].id]);
    expect((await getNewMemberForm((await secretaryOf(empty)).viewer, null)).cells).toEqual([]);
  });
});
