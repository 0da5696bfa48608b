import { Readable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import { compareNames } from "@/lib/text/name-sort-key";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { makeFile } from "./answer-export";
import { openMemberExport } from "./member-export";
import { exportWords } from "./test-support/export-words";
import { makePeople } from "./test-support/make-people";
import { tableFile } from "./write-export";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** The rows of the file at an address. */
function exported(viewer: Viewer, query: Record<string, string>) {
  return withScope(viewer, async (scoped) => {
    const table = await openMemberExport(scoped, viewer, new URLSearchParams(query), exportWords());
    const rows = (
      (await Readable.from(table.rows).toArray()) as typeof table.rows extends AsyncIterable<infer Batch>
        ? Batch[]
        : never
    ).flat();
    return { ...table, rows };
  });
}

/** The rows of the list at the same address, turned over page by page. */
async function listed(viewer: Viewer, query: Record<string, string>) {
  const at = (page: number) =>
    listMembers(viewer, loadMemberSearch(new URLSearchParams({ ...query, size: "200", page: String(page) })));
  const first = await at(1);
  const rows = [...first.rows];
  for (let page = 2; rows.length < first.total; page += 1) rows.push(...(await at(page)).rows);
  return { total: first.total, ids: rows.map(({ id }) => id) };
}

describe("who is in the file", () => {
  it("is who is on the list, in its order, each once, for every role and filter", async () => {
    const unit = await makePeople(db, 603);
    const other = await makePeople(db, 1);
    const viewers = [
      await makeViewer(db, { role: "LEADER" }),
      await makeViewer(db, { role: "STAFF" }),
      await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id }),
      await makeViewer(db, { role: "SECRETARY", organizationId: other.base.id }),
      await makeViewer(db, { role: "ADMIN" }),
    ];
    const counts: number[] = [];
    for (const viewer of viewers) {
      for (const narrowing of queries) {
        const query = { unit: unit.base.code, ...narrowing };
        const [file, list] = [await exported(viewer, query), await listed(viewer, query)];
        const ids = file.rows.map(({ id }) => id);
        expect(ids, JSON.stringify(query)).toEqual(list.ids);
        expect(new Set(ids).size).toBe(ids.length);
        expect(file.total).toBe(list.total);
        expect(ids).toHaveLength(list.total);
        counts.push(ids.length);
      }
    }
    const perViewer = counts.length / viewers.length;
    expect(counts.filter((_, index) => index % perViewer === 0)).toEqual([603, 603, 603, 0, 0]);
  });

  it("is all 9,145 of them, each once, in the order of the pages", async () => {
    const unit = await makePeople(db, 9145);
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const [file, list] = [await exported(secretary, {}), await listed(secretary, {})];
    const ids = file.rows.map(({ id }) => id);
    expect(ids).toHaveLength(9145);
    expect(file.total).toBe(9145);
    expect(new Set(ids).size).toBe(9145);
    expect(ids).toEqual(list.ids);
  }, 60_000);

  it("is nobody for a foreign unit, and the file says no more of it than of one that never was", async () => {
    const [own, foreign] = [await makePeople(db, 1), await makePeople(db, 1)];
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own.base.id });
    const [theirs, none] = [
      await exported(secretary, { unit: foreign.base.code }),
      await exported(secretary, { unit: "KHONG-CO" }),
    ];
    expect(theirs).toMatchObject({ total: 0, rows: [] });
    expect(theirs.filters).toEqual([{ name: "unit", label: "Đơn vị", value: foreign.base.code }]);
    expect(none).toMatchObject({ total: 0, rows: [], filters: [{ name: "unit", value: "KHONG-CO" }] });
  });

  it("is as it was when the file was begun, whatever others write meanwhile", async () => {
    const unit = await makePeople(db, 700);
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const ids = await withScope(secretary, async (scoped) => {
      const table = await openMemberExport(scoped, secretary, new URLSearchParams(), exportWords());
      const found: string[] = [];
      for await (const batch of table.rows) {
        found.push(...batch.map(({ id }) => id));
        // Between two batches somebody renames everybody to the other end, and adds one more.
        await db.query("UPDATE member SET sort_key = '~' || sort_key WHERE organization_id = $1", [
          unit.cells[0].id,
        ]);
        await makeMember(db, { organizationId: unit.cells[0].id, fullName: "Lê Văn Thêm" });
      }
      expect(found).toHaveLength(table.total);
      return found;
    });
    expect(ids).toHaveLength(700);
    expect(new Set(ids).size).toBe(700);
  });
});

describe("the file", () => {
  it("says whose it is, filter, as-of date, who, when and how many, and leaves its line in the trail", async () => {
    const unit = await makePeople(db, 7);
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const file = await made(secretary, "xlsx", { sex: "FEMALE", q: "ánh", cols: "card,bornOn" });
    const { sheets } = await readWorkbook(file.bytes);
    const lines = sheets[0]?.rows.map(({ cells }) => cells) ?? [];
    expect(lines.slice(0, 3)).toEqual([
      [secretary.installation.blocName.toLocaleUpperCase("vi")],
      [unit.base.name],
      ["Danh sách đảng viên"],
    ]);
    expect(lines[3]).toEqual(["Bộ lọc: Tìm kiếm: “ánh”; Giới tính: Nữ"]);
    expect(lines[4]).toEqual(["Số liệu đến: 25/03/2021"]);
    expect(String(lines[5]?.[0])).toMatch(
      new RegExp(
        `^Người xuất: Trần Văn Thử \\(${secretary.username}\\), lúc \\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}$`,
      ),
    );
    expect(lines[6]).toEqual(["Số dòng: 3"]);
    expect(lines[7]).toEqual(["Họ và tên", "Số thẻ", "Ngày sinh"]);
    expect(lines).toHaveLength(8 + 3);
    const past = await withScope(secretary, (scoped) =>
      openMemberExport(scoped, secretary, new URLSearchParams({ on: "2019-12-31" }), exportWords()),
    );
    expect(past.asOf).toBe("2019-12-31");
    expect(file.name).toBe("Danh sách đảng viên 25-03-2021 (3 dòng).xlsx");
    const { rows } = await db.query(
      "SELECT action, organization_id, changed_fields FROM audit_event WHERE account_id = $1",
      [secretary.accountId],
    );
    expect(rows).toEqual([
      {
        action: "member.export",
        organization_id: unit.base.id,
        changed_fields: ["format=xlsx", "rows=3", "q", "sex"],
      },
    ]);
  });

  it("keeps numbers, dates and text what they are, and never more of a card than the list", async () => {
    const unit = await makeUnit(db);
    const cell = unit.cells[0].id;
    await makeMember(db, {
      organizationId: cell,
      fullName: "Nguyễn Thị Ánh",
      bornOn: "1965-03-05",
      cardNumber: "00120077",
      jobTitle: "=1+1",
      admissionDecidedOn: "1990-03-26",
      admittedOn: "1990-05-19",
      officialOn: "1991-05-19",
    });
    const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const cols = "bornOn,sex,cell,jobTitle,status,admittedOn,officialOn,partyAge,card,education,theory";
    const { bytes } = await made(viewer, "xlsx", { q: "ánh", cols });
    const { sheets } = await readWorkbook(bytes);
    expect(sheets[0]?.rows.at(-1)?.cells).toEqual([
      "Nguyễn Thị Ánh",
      { date: "1965-03-05", precision: "DAY" },
      "Nữ",
      unit.cells[0].shortName,
      "=1+1",
      "Chính thức",
      { date: "1990-05-19", precision: "DAY" },
      { date: "1991-05-19", precision: "DAY" },
      30,
      "••••0077",
      "Đại học",
      "Trung cấp",
    ]);
    const csv = (await made(viewer, "csv", { q: "ánh", cols })).bytes.toString();
    expect(csv.split("\r\n").at(-2)).toBe(
      `Nguyễn Thị Ánh,05/03/1965,Nữ,${unit.cells[0].shortName},'=1+1,Chính thức,19/05/1990,19/05/1991,30,••••0077,Đại học,Trung cấp`,
    );
    for (const file of [bytes.toString("latin1"), csv]) expect(file).not.toContain("00120077");
  });

  it("takes a name that is a formula, and a birth of which only the year is known, as they are", async () => {
    const unit = await makeUnit(db);
    const fullName = '=HYPERLINK("//evil.example";"Ánh")';
    await makeMember(db, {
      organizationId: unit.cells[0].id,
      fullName,
      bornOn: "1955-01-01",
      bornPrecision: "YEAR",
    });
    const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const { sheets } = await readWorkbook((await made(viewer, "xlsx", { cols: "bornOn" })).bytes);
    expect(sheets[0]?.rows.at(-1)?.cells).toEqual([fullName, "1955"]);
    const csv = (await made(viewer, "csv", { cols: "bornOn" })).bytes.toString();
    expect(csv.split("\r\n").at(-2)).toBe(`"'=HYPERLINK(""//evil.example"";""Ánh"")",1955`);
  });

  it("lists hard names in the order of the list and of people", async () => {
    const unit = await makeUnit(db);
    for (const fullName of hardNames.toSorted()) {
      await makeMember(db, { organizationId: unit.cells[0].id, fullName });
    }
    const viewer = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const names = (await exported(viewer, {})).rows.map(({ name }) => name);
    expect(names).toEqual(hardNames);
    expect(names).toEqual(hardNames.toSorted(compareNames));
    const { sheets } = await readWorkbook((await made(viewer, "xlsx", {})).bytes);
    expect(sheets[0]?.rows.slice(-hardNames.length).map(({ cells }) => cells[0])).toEqual(hardNames);
  });
});

const queries: Record<string, string>[] = [
  {},
  { sort: "-name" },
  { sort: "cell" },
  { sort: "-bornOn" },
  { sort: "-partyAge" },
  { sort: "education" },
  { sex: "FEMALE" },
  { status: "PROBATIONARY", sort: "-admittedOn" },
  { q: "ánh" },
  { q: "anh 1", sort: "-officialOn" },
  { age: "51-55", education: "UNKNOWN" },
  { on: "2005-01-01" },
  { on: "2005-01-01", status: "OFFICIAL", sort: "-partyAge" },
];

const hardNames = [
  "Nguyễn Thị An",
  "Lê Văn An",
  "Trần Ngọc Ánh",
  "Bùi Thị Ánh",
  "Vũ Thị Ăn",
  "Nguyễn Văn Ân",
  "Trần Văn Bình",
  "Y Ê-đê Byă",
  "Phạm Duy Dương",
  "Hoàng Văn Đào",
  "Đặng Đình Đức",
  "Lê Thị Hoa",
  "Lê Thị Hòa",
  "H'Hen Niê",
  "Đoàn Thị Tư",
  "Đoàn Thị Từ",
  "Ngô Ỷ Ỷ",
];

function made(viewer: Viewer, format: "xlsx" | "csv", query: Record<string, string>) {
  const words = exportWords();
  return withScope(viewer, async (scoped) =>
    makeFile(scoped, viewer, {
      action: "member.export",
      format,
      words,
      file: tableFile(await openMemberExport(scoped, viewer, new URLSearchParams(query), words)),
    }),
  );
}
