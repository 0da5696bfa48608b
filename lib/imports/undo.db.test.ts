import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueDigits } from "@/prisma/factories/unique";
import { makeListFile } from "./test-support/make-list-file";
import { confirm, conflictsOf, takeBack, uploadMembers, view } from "./test-support/steps";

vi.setConfig({ testTimeout: 60_000 });
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

it("an import that was taken back leaves the lists and the fields as they were, and can be made again", async () => {
  const { unit, secretary } = await makeWorld();
  const [cell] = unit.cells;
  const known = await makeMember(owner, {
    organizationId: cell.id,
    fullName: "Lê Văn Sửa",
    sex: "MALE",
    bornOn: "1980-01-01",
    bornPrecision: "YEAR",
  });
  const list = makeListFile(
    { name: "Lê Văn Sửa", cell: cell.name, born: "05/06/1980", job: "Trưởng phòng" },
    { name: "Lê Văn Mới", cell: cell.name, card: uniqueDigits(8) },
  );
  const before = await registerOf(unit);
  const id = await uploadMembers(secretary, unit.base.id, list);
  await confirm(secretary, id);
  const after = await registerOf(unit);
  expect(after.map(({ full_name }) => full_name)).toEqual(["Lê Văn Mới", "Lê Văn Sửa"]);

  await takeBack(secretary, id);
  expect(await registerOf(unit)).toEqual(before);
  expect(await view(secretary, id)).toMatchObject({
    status: "UNDONE",
    history: { undoneBy: secretary.displayName },
  });
  await expect(takeBack(secretary, id)).rejects.toMatchObject({ key: "imports.errors.notToUndo" });
  const { rows } = await owner.query("SELECT * FROM app.ledger_differences() WHERE member_id = $1", [
    known.id,
  ]);
  expect(rows).toEqual([]);

  const again = await uploadMembers(secretary, unit.base.id, list);
  expect((await view(secretary, again))?.rows.map(({ verdict }) => verdict)).toEqual(["CHANGED", "NEW"]);
  await confirm(secretary, again);
  expect(await registerOf(unit)).toEqual(after);
});

it("an import is not taken back while a person of it has changed since; each is named", async () => {
  const { unit, secretary } = await makeWorld();
  const id = await uploadMembers(
    secretary,
    unit.base.id,
    makeListFile({ name: "Lê Văn Một" }, { name: "Lê Văn Hai" }, { name: "Lê Văn Ba" }),
  );
  await confirm(secretary, id);
  expect(await conflictsOf(secretary, id)).toEqual([]);
  const rows = (await view(secretary, id))?.rows ?? [];
  await owner.query("UPDATE member SET job_title = 'Chuyên viên', version = version + 1 WHERE id = $1", [
    rows[1]?.subjectId,
  ]);
  await owner.query(
    `INSERT INTO member_event (id, member_id, organization_id, kind, effective_on)
     SELECT gen_random_uuid(), id, organization_id, 'DEATH', '2021-03-26' FROM member WHERE id = $1`,
    [rows[2]?.subjectId],
  );
  const before = await registerOf(unit);
  expect((await conflictsOf(secretary, id)).map(({ rowNumber, name }) => [rowNumber, name])).toEqual([
    [3, "Lê Văn Hai"],
    [4, "Lê Văn Ba"],
  ]);
  await expect(takeBack(secretary, id)).rejects.toMatchObject({
    key: "imports.errors.undoConflicts",
    params: { count: 2, names: "Lê Văn Hai, Lê Văn Ba" },
  });
  expect(await registerOf(unit)).toEqual(before);
});

async function makeWorld(): Promise<{ unit: Unit; secretary: Viewer }> {
  const unit = await makeUnit(owner);
  return { unit, secretary: await makeViewer(owner, { role: "SECRETARY", organizationId: unit.base.id }) };
}

/** Everybody on the unit's lists, with what an import could change. */
async function registerOf({ base }: Unit) {
  const { rows } = await owner.query<Record<string, unknown>>(
    `SELECT m.full_name, m.born_on::text, m.born_precision, m.job_title, m.card_number, m.official_on::text, o.name AS cell
     FROM membership s JOIN member m ON m.id = s.member_id JOIN organization o ON o.id = s.organization_id
     WHERE o.base_id = $1 AND s.ends_on IS NULL ORDER BY m.full_name`,
    [base.id],
  );
  return rows;
}
