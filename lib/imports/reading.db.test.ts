import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/(app)/imports/[id]/file/route";
import { browseAs } from "@/lib/action/test-support/browser";
import type { Viewer } from "@/lib/auth/viewer";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import type { Row } from "@/lib/spreadsheet/workbook";
import { makeAccount, makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { readAgain } from "./read-again";
import { noChoices } from "./reading";
import { makeListFile, makeSheetFile } from "./test-support/make-list-file";
import { choose, confirm, uploadMembers, view } from "./test-support/steps";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));
vi.setConfig({ testTimeout: 60_000 });
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

describe("columns that are not known", () => {
  const headings = ["Chi bộ", "Danh tính", "Phái", "Sinh", "Kết nạp", "Công nhận"];
  const list = (name: string) =>
    makeSheetFile([headings, ["Một", name, "Nam", "1980", "02/09/2010", "02/09/2011"]]);
  const columns = { 0: "cell", 1: "fullName", 2: "sex", 3: "bornOn", 4: "admittedOn", 5: "officialOn" };

  it("are asked for, taken as a person says, and remembered for the unit's next file of the same headings", async () => {
    const { unit, secretary } = await makeWorld();
    const id = await uploadMembers(secretary, unit.base.id, list("Lê Văn Một"));
    expect(await view(secretary, id)).toMatchObject({
      status: "MAPPING",
      layout: {
        missing: ["fullName", "bornOn", "officialOn"],
        columns: headings.map((label) => ({ label })),
      },
    });
    await expect(confirm(secretary, id)).rejects.toMatchObject({ key: "imports.errors.notReadYet" });

    await readAgain(secretary, id, { choices: { ...noChoices, columns }, isMapping: true });
    expect(await view(secretary, id)).toMatchObject({ status: "STAGED", counts: { NEW: 1 } });
    const next = await uploadMembers(secretary, unit.base.id, list("Lê Văn Hai"));
    expect(await view(secretary, next)).toMatchObject({
      status: "STAGED",
      counts: { NEW: 1 },
      findings: { notes: expect.arrayContaining([expect.objectContaining({ code: "COLUMNS_REMEMBERED" })]) },
    });
    const other = await makeWorld();
    const elsewhere = await uploadMembers(other.secretary, other.unit.base.id, list("Lê Văn Ba"));
    expect(await view(other.secretary, elsewhere)).toMatchObject({ status: "MAPPING" });
  });
});

it("a file read again takes the place of its first reading; one that was written is not read again", async () => {
  const { unit, secretary } = await makeWorld();
  const id = await uploadMembers(secretary, unit.base.id, makeListFile({ name: "LÊ VĂN MỘT" }));
  expect((await view(secretary, id))?.rows).toMatchObject([{ record: { fullName: "Lê Văn Một" } }]);
  await readAgain(secretary, id, { choices: { ...noChoices, keep: ["NAME_CASE"] }, isMapping: false });
  expect((await view(secretary, id))?.rows).toMatchObject([{ record: { fullName: "LÊ VĂN MỘT" } }]);
  await confirm(secretary, id);
  await expect(readAgain(secretary, id, { choices: noChoices, isMapping: false })).rejects.toMatchObject({
    key: "imports.errors.alreadyApplied",
  });
  expect((await view(secretary, id))?.status).toBe("APPLIED");
});

describe("a probable duplicate", () => {
  it("shows the person beside it and becomes what is decided: the same, another, or nothing", async () => {
    const { unit, secretary } = await makeWorld();
    const [cell] = unit.cells;
    const born = { sex: "MALE", bornOn: "1980-02-03" } as const;
    const known = await makeMember(owner, { organizationId: cell.id, fullName: "Lê Văn Trùng", ...born });
    const id = await uploadMembers(
      secretary,
      unit.base.id,
      // Day and month changed places: whether it is he, only a person can say.
      makeListFile({ name: "Lê Văn Trùng", cell: cell.name, born: "02/03/1980", job: "Trưởng phòng" }),
    );
    expect((await view(secretary, id))?.rows).toMatchObject([
      {
        verdict: "DOUBTFUL",
        outcome: "SKIPPED",
        choices: ["SKIP", "UPDATE", "ADD"],
        beside: { cellName: cell.name, record: { fullName: "Lê Văn Trùng", bornOn: "1980-02-03" } },
      },
    ]);
    await choose(secretary, id, [2, "ADD"]);
    expect((await view(secretary, id))?.outcomes).toMatchObject({ CREATED: 1, SKIPPED: 0 });
    await choose(secretary, id, [2, "UPDATE"]);
    expect((await view(secretary, id))?.outcomes).toMatchObject({ CHANGED: 1, CREATED: 0 });
    await confirm(secretary, id);
    const { rows } = await owner.query(
      "SELECT m.id, m.job_title, m.born_on::text FROM member m JOIN organization o ON o.id = m.organization_id WHERE o.base_id = $1",
      [unit.base.id],
    );
    expect(rows).toEqual([{ id: known.id, job_title: "Trưởng phòng", born_on: "1980-03-02" }]);
  });
});

describe("the file handed back", () => {
  it("is the same workbook with exactly the failed rows marked, cell and reason, and can be read again", async () => {
    const { unit, secretary } = await makeWorld();
    const bytes = makeListFile(
      { name: "Lê Văn Một" },
      { name: "Lê Văn Hỏng", born: "31/02/1980" },
      { name: "Lê Văn Ba" },
      { name: "" },
    );
    const id = await uploadMembers(secretary, unit.base.id, bytes);
    const marked = await download(unit, id);
    const { sheets } = await readWorkbook(new Uint8Array(marked));
    const before = await readWorkbook(bytes);
    const textsOf = (rows: readonly Row[] = []) =>
      rows.map(({ cells }) => cells.slice(0, 8).join("|").replace(/\|+$/, ""));
    expect(textsOf(sheets[0]?.rows)).toEqual(textsOf(before.sheets[0]?.rows));
    expect(sheets[0]?.rows.map(({ cells }) => cells[8] ?? null)).toEqual([
      "Kết quả / Lỗi",
      null,
      "D3: không đọc được ngày “31/02/1980”. Ghi ngày/tháng/năm, ví dụ 05/03/1965.",
      null,
      "B5: thiếu họ và tên.",
    ]);
    const again = await uploadMembers(secretary, unit.base.id, new Uint8Array(marked));
    expect((await view(secretary, again))?.counts).toMatchObject({ all: 4, NEW: 2, REFUSED: 2 });
  });

  it("is a .csv in Unicode where a .csv was uploaded, with its own delimiter", async () => {
    const { unit, secretary } = await makeWorld();
    const text = [
      "Chi bộ;Họ và tên;Giới tính;Ngày sinh;Ngày vào Đảng;Ngày chính thức",
      "Một;Lê Văn Một;Nam;1980;02/09/2010;02/09/2011",
      "Một;=HYPERLINK(1);Nam;1980;02/09/2010;02/09/2011",
    ].join("\r\n");
    const id = await uploadMembers(secretary, unit.base.id, Buffer.from(text));
    expect((await view(secretary, id))?.counts).toMatchObject({ NEW: 1, REFUSED: 1 });
    const marked = Buffer.from(await download(unit, id)).toString("utf8");
    expect(marked.startsWith("\uFEFF")).toBe(true);
    expect(marked.slice(1).trimEnd().split("\r\n")).toEqual([
      "Chi bộ;Họ và tên;Giới tính;Ngày sinh;Ngày vào Đảng;Ngày chính thức;Kết quả / Lỗi",
      "Một;Lê Văn Một;Nam;1980;02/09/2010;02/09/2011",
      "Một;=HYPERLINK(1);Nam;1980;02/09/2010;02/09/2011;B3: “=HYPERLINK(1)” không phải họ tên.",
    ]);
  });

  it("is nobody's outside the unit", async () => {
    const { unit, secretary } = await makeWorld();
    const id = await uploadMembers(secretary, unit.base.id, makeListFile({ name: "Lê Văn Một" }));
    const other = await makeUnit(owner);
    await expect(download(other, id)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });
});

async function download(unit: Unit, id: string): Promise<ArrayBuffer> {
  await browseAs(owner, await makeAccount(owner, { role: "SECRETARY", organizationId: unit.base.id }));
  const response = await GET(new Request(`http://127.0.0.1:3000/imports/${id}/file`), {
    params: Promise.resolve({ id }),
  });
  return response.arrayBuffer();
}

async function makeWorld(): Promise<{ unit: Unit; secretary: Viewer }> {
  const unit = await makeUnit(owner);
  return { unit, secretary: await makeViewer(owner, { role: "SECRETARY", organizationId: unit.base.id }) };
}
