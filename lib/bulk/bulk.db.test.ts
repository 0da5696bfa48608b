import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { updateMember } from "@/lib/members/actions";
import { memberValues } from "@/lib/members/member-form";
import { getMember } from "@/lib/members/queries/get-member";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember, makeStay } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { insertRows } from "@/prisma/seed/insert-rows";
import { applyBulkChange, undoBulkChange } from "./actions";
import { bulkChoices, bulkFields, canBeEmpty } from "./bulk-fields";
import { listBulkChanges, previewBulk } from "./queries";
import { type Assignment, formValue, type Selection } from "./schema";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const once = () => randomUUID();

async function secretaryOf(unit: Unit) {
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
  await browseAs(db, account);
  return makeSession(db, account);
}

type Viewer = Awaited<ReturnType<typeof secretaryOf>>;

/** Everybody a list's address matches. */
const all = (query: string, except: string[] = []): Selection => ({ kind: "ALL", query, except });
const toMaster: Assignment = { field: "professionalLevel", value: "MASTER" };

/** Looks at the preview and orders exactly what it shows. */
async function change(viewer: Viewer, selection: Selection, assignment: Assignment) {
  const { matched, fingerprint } = await previewBulk(viewer, selection, assignment);
  return applyBulkChange({ selection, ...assignment, expected: { matched, fingerprint } }, once());
}

async function done(viewer: Viewer, selection: Selection, assignment: Assignment) {
  const answer = await change(viewer, selection, assignment);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function columns(id: string): Promise<Record<string, unknown>> {
  const { rows } = await db.query(
    `SELECT to_jsonb(m) - 'id' - 'card_number' - 'record_number' - 'created_at' - 'updated_at' AS record
     FROM member m WHERE id = $1`,
    [id],
  );
  return rows[0].record;
}

async function levels(unit: Unit) {
  const { rows } = await db.query(
    `SELECT full_name AS name, professional_level::text AS level FROM member WHERE organization_id = ANY ($1) ORDER BY 1`,
    [unit.cells.map(({ id }) => id)],
  );
  return Object.fromEntries(rows.map(({ name, level }) => [name, level]));
}

async function unitWith(...people: string[]) {
  const unit = await makeUnit(db);
  const members = [];
  for (const fullName of people) {
    members.push(await makeMember(db, { organizationId: unit.cells[0].id, fullName }));
  }
  return { unit, ids: members.map(({ id }) => id) };
}

describe("a preview", () => {
  it("counts everybody selected once: who changes, who has the value, who cannot take it", async () => {
    const { unit } = await unitWith("Lê An", "Lê Bình");
    const organizationId = unit.cells[0].id;
    await makeMember(db, { organizationId, fullName: "Lê Có", professionalLevel: "MASTER" });
    await makeMember(db, { organizationId, fullName: "Lê Mai", officialOn: "2021-04-01", cardNumber: null });
    const viewer = await secretaryOf(unit);
    expect(await previewBulk(viewer, all(""), toMaster)).toMatchObject({
      matched: 4,
      changed: 2,
      unchanged: 1,
      refused: 1,
      first: [
        { name: "Lê An", before: "UNIVERSITY" },
        { name: "Lê Bình", before: "UNIVERSITY" },
      ],
      firstRefused: [{ name: "Lê Mai", reason: expect.stringContaining("25/03/2021") }],
    });
    expect(await levels(unit)).toMatchObject({ "Lê An": "UNIVERSITY" });
  });

  it("sees nobody of another unit, whatever ids are sent", async () => {
    const [own, other] = [await unitWith("Lê An"), await unitWith("Lê Bình")];
    const viewer = await secretaryOf(own.unit);
    const everybody: Selection = { kind: "SOME", ids: [...own.ids, ...other.ids] };
    expect(await previewBulk(viewer, everybody, toMaster)).toMatchObject({ matched: 1, changed: 1 });
    await done(viewer, everybody, toMaster);
    expect(await levels(other.unit)).toEqual({ "Lê Bình": "UNIVERSITY" });
  });
});

describe("a bulk change", () => {
  it("changes exactly those shown, with a line in each one's audit trail", async () => {
    const { unit, ids } = await unitWith("Lê An", "Lê Bình", "Trần Cường");
    const viewer = await secretaryOf(unit);
    const { id, changed } = await done(viewer, all("q=le"), toMaster);
    expect(changed).toBe(2);
    expect(await levels(unit)).toEqual({
      "Lê An": "MASTER",
      "Lê Bình": "MASTER",
      "Trần Cường": "UNIVERSITY",
    });
    const { rows } = await db.query(
      "SELECT action, changed_fields AS fields FROM audit_event WHERE subject_id = ANY ($1) ORDER BY id",
      [[...ids, id]],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "member.bulkChange",
      "member.bulkChange",
      "member.applyBulk",
    ]);
    expect(rows[0].fields).toEqual(["professionalLevel"]);
    expect(await listBulkChanges(viewer)).toMatchObject([{ id, changed: 2, value: "MASTER", undone: 0 }]);
  });

  it("of everybody but a few leaves those few alone", async () => {
    const { unit, ids } = await unitWith("Lê An", "Lê Bình", "Lê Chi");
    const viewer = await secretaryOf(unit);
    expect(await done(viewer, all("", [ids[1] ?? ""]), toMaster)).toMatchObject({ changed: 2 });
    expect(await levels(unit)).toEqual({ "Lê An": "MASTER", "Lê Bình": "UNIVERSITY", "Lê Chi": "MASTER" });
  });

  it("writes nothing when somebody came to the list or left it since the preview, and says both numbers", async () => {
    const { unit } = await unitWith("Lê An", "Lê Bình");
    const viewer = await secretaryOf(unit);
    const { matched, fingerprint } = await previewBulk(viewer, all(""), toMaster);
    await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Lê Đến" });
    const order = { selection: all(""), ...toMaster, expected: { matched, fingerprint } };
    expect(await applyBulkChange(order, once())).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/2 đảng viên.*3/) },
    });
    expect(new Set(Object.values(await levels(unit)))).toEqual(new Set(["UNIVERSITY"]));
  });

  it("writes nothing when a record was saved, or one person was replaced by another, since the preview", async () => {
    const { unit, ids } = await unitWith("Lê An", "Lê Bình");
    const viewer = await secretaryOf(unit);
    const { matched, fingerprint } = await previewBulk(viewer, all("q=le"), toMaster);
    await db.query("UPDATE member SET version = version + 1 WHERE id = $1", [ids[0]]);
    const order = { selection: all("q=le"), ...toMaster, expected: { matched, fingerprint } };
    expect(await applyBulkChange(order, once())).toMatchObject({ ok: false });
    const again = await previewBulk(viewer, all("q=le"), toMaster);
    await db.query("UPDATE member SET search_key = 'tran' WHERE id = $1", [ids[0]]);
    await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Lê Thay" });
    const { matched: two, fingerprint: seen } = again;
    const late = { ...order, expected: { matched: two, fingerprint: seen } };
    expect(await applyBulkChange(late, once())).toMatchObject({ ok: false });
    expect(new Set(Object.values(await levels(unit)))).toEqual(new Set(["UNIVERSITY"]));
  });

  it("is done once for one key", async () => {
    const { unit } = await unitWith("Lê An");
    const viewer = await secretaryOf(unit);
    const { matched, fingerprint } = await previewBulk(viewer, all(""), toMaster);
    const order = { selection: all(""), ...toMaster, expected: { matched, fingerprint } };
    const key = once();
    const [first, second] = await Promise.all([applyBulkChange(order, key), applyBulkChange(order, key)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await listBulkChanges(viewer)).toHaveLength(1);
  });

  it.each([
    ["professionalLevel", "KING"],
    ["occupationGroup", null],
    ["jobTitle", "x".repeat(201)],
  ] as const)("of %s to a value the form refuses is refused", async (field, value) => {
    const { unit } = await unitWith("Lê An");
    await secretaryOf(unit);
    const expected = { matched: 1, fingerprint: "0".repeat(64) };
    expect(await applyBulkChange({ selection: all(""), field, value, expected }, once())).toMatchObject({
      ok: false,
      error: { fields: { value: expect.any(String) } },
    });
  });

  it("is refused to leadership and administrators", async () => {
    const { unit, ids } = await unitWith("Lê An");
    for (const role of ["LEADER", "ADMIN"] as const) {
      const account = await makeAccount(db, { role });
      await browseAs(db, account);
      const answer = await change(await makeSession(db, account), { kind: "SOME", ids }, toMaster);
      expect(answer).toMatchObject({ ok: false });
    }
    expect(await levels(unit)).toEqual({ "Lê An": "UNIVERSITY" });
  });
});

describe("undo", () => {
  it("gives each the value they had before", async () => {
    const { unit } = await unitWith("Lê An");
    await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Lê Bình", professionalLevel: null });
    const viewer = await secretaryOf(unit);
    const { id } = await done(viewer, all(""), toMaster);
    expect(await undoBulkChange({ id }, once())).toEqual({
      ok: true,
      value: { undone: 2, kept: [], gone: 0 },
    });
    expect(await levels(unit)).toEqual({ "Lê An": "UNIVERSITY", "Lê Bình": null });
    expect(await listBulkChanges(viewer)).toMatchObject([{ undone: 2, undoneBy: viewer.displayName }]);
    expect(await undoBulkChange({ id }, once())).toMatchObject({ ok: false });
  });

  it("leaves alone and names whoever was changed since, counts whoever is out of sight", async () => {
    const { unit, ids } = await unitWith("Lê An", "Lê Bình", "Lê Chi");
    const other = await makeUnit(db);
    const viewer = await secretaryOf(unit);
    const { id } = await done(viewer, all(""), toMaster);
    const saved = await getMember(viewer, ids[1] ?? "");
    if (!saved) throw new Error("Not found");
    const values = { ...memberValues(saved.member), jobTitle: "Phó trưởng phòng" };
    expect(await updateMember(values, once())).toMatchObject({ ok: true });
    // Transferred: the record is another unit's now.
    const memberId = ids[2] ?? "";
    const exit = { id: randomUUID(), memberId, organizationId: unit.cells[0].id, kind: "TRANSFER_OUT" };
    await insertRows(db, "member_event", [{ ...exit, effectiveOn: "2021-03-01" }]);
    await makeStay(db, { memberId, organizationId: other.cells[0].id, startsOn: "2021-03-01" });
    expect(await undoBulkChange({ id }, once())).toEqual({
      ok: true,
      value: { undone: 1, kept: [{ id: ids[1], name: "Lê Bình" }], gone: 1 },
    });
    expect(await levels(unit)).toEqual({ "Lê An": "UNIVERSITY", "Lê Bình": "MASTER" });
    expect(await listBulkChanges(viewer)).toMatchObject([{ undone: 1, kept: [{ name: "Lê Bình" }] }]);
  });

  it("of another unit's change is answered like one that never was", async () => {
    const { unit } = await unitWith("Lê An");
    const { id } = await done(await secretaryOf(unit), all(""), toMaster);
    await secretaryOf(await makeUnit(db));
    expect(await undoBulkChange({ id }, once())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Không tìm thấy") },
    });
    expect(await levels(unit)).toEqual({ "Lê An": "MASTER" });
  });
});

const assignments = fc.constantFrom(...bulkFields).chain((field) =>
  fc.record({
    field: fc.constant(field),
    value: fc.oneof(
      fc.constantFrom(...(bulkChoices[field] ?? ["Chuyên viên", "Trưởng phòng", "Phó  giám đốc "])),
      ...(canBeEmpty(field) ? [fc.constant(null)] : []),
    ),
  }),
);

/** People as the register really holds them, those with dates that have not come and those who have left among them. */
const people = fc.record({
  fullName: fc.constantFrom("Lê Thị An", "Đặng Văn Bình", "Nguyễn Thị Ánh"),
  professionalLevel: fc.constantFrom(null, "UNIVERSITY", "MASTER"),
  politicalTheory: fc.constantFrom(null, "INTERMEDIATE"),
  generalEducation: fc.constantFrom("LOWER_SECONDARY", "UPPER_SECONDARY"),
  occupationGroup: fc.constantFrom("STATE_AGENCY_OFFICIAL", "RETIRED"),
  jobTitle: fc.constantFrom(null, "Chuyên viên"),
  officialOn: fc.constantFrom("2011-05-19", null, "2021-06-01"),
  endsOn: fc.constantFrom(undefined, "2021-01-01"),
});

it("does to each exactly what changing them one by one would do", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(people, { minLength: 1, maxLength: 5 }),
      assignments,
      async (group, { field, value }) => {
        const unit = await makeUnit(db);
        const twins: [string, string][] = [];
        for (const { endsOn, ...person } of group) {
          const own = {
            ...person,
            organizationId: unit.cells[0].id,
            cardNumber: null,
            ...(endsOn !== undefined && { endsOn }),
          };
          twins.push([(await makeMember(db, own)).id, (await makeMember(db, own)).id]);
        }
        const viewer = await secretaryOf(unit);
        const selection: Selection = { kind: "SOME", ids: twins.map(([first]) => first) };
        // The browser's value, cleaned by the same schema on both ways.
        const clean = field === "jobTitle" ? (value?.replaceAll(/\s+/g, " ").trim() ?? null) : value;
        const preview = await previewBulk(viewer, selection, { field, value: clean });
        const { matched, fingerprint } = preview;
        await applyBulkChange({ selection, field, value, expected: { matched, fingerprint } }, once());
        let changed = 0;
        let refused = 0;
        for (const [inBulk, single] of twins) {
          const before = await getMember(viewer, single);
          if (!before) throw new Error("Not found");
          if (before.member[field] !== clean) {
            const values = { ...memberValues(before.member), [field]: formValue(field, value) };
            const answer = await updateMember(values, once());
            if (answer.ok) changed += 1;
            else refused += 1;
          }
          expect(await columns(inBulk)).toEqual(await columns(single));
        }
        expect(preview).toMatchObject({ matched: group.length, changed, refused });
      },
    ),
    { numRuns: 25 },
  );
});
