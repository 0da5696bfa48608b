import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { parseClipboard } from "@/lib/spreadsheet/csv/parse-clipboard";
import { writeTsv } from "@/lib/spreadsheet/csv/write-tsv";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeOrganization, makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueDigits } from "@/prisma/factories/unique";
import { getImport } from "../queries/get-import";
import { cellText } from "../sheet/cell-text";
import { makeSheetFile } from "../test-support/make-list-file";
import { confirm, uploadMembers, view } from "../test-support/steps";
import { arrangeByHeadings } from "./arrange-by-headings";
import { entryFile } from "./entry-file";
import { entrySheetOf } from "./entry-sheet";

vi.setConfig({ testTimeout: 60_000 });
const register = readFileSync(path.join(import.meta.dirname, "../fixtures/so-cong-thuong.xlsx"));
const { headings, readHeading } = entrySheetOf("MEMBERS", []);
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

describe("rows pasted into the table", () => {
  it("of the register of Sở Công Thương, copied with everything above them, read as its .xlsx does", async () => {
    const base = await makeOrganization(owner);
    const secretary = await makeViewer(owner, { role: "SECRETARY", organizationId: base.id });
    const empty = [headings, headings.map(() => "")];
    const arranged = arrangeByHeadings(empty, await copied(register), readHeading);
    expect(arranged).toMatchObject({ row: 0 });

    const byFile = await uploadMembers(secretary, base.id, register);
    const byTable = await upload(secretary, base.id, arranged?.block ?? []);
    const whole = await rowsOf(secretary, byFile);
    expect(whole).toHaveLength(126);
    expect(await rowsOf(secretary, byTable)).toEqual(whole);

    await confirm(secretary, byTable);
    const again = await uploadMembers(secretary, base.id, register);
    expect((await view(secretary, again))?.counts).toMatchObject({ all: 126, UNCHANGED: 126 });
  });

  it("get the verdicts, findings and row numbers of the same rows in a workbook, letter for letter", async () => {
    const unit = await makeUnit(owner);
    const secretary = await makeViewer(owner, { role: "SECRETARY", organizationId: unit.base.id });
    const [cell] = unit.cells;
    const card = `00${uniqueDigits(10)}`;
    await makeMember(owner, { organizationId: cell.id, cardNumber: card, fullName: "Lê Thị An" });
    const rows = [
      [
        "Họ và tên",
        "Giới tính",
        "Ngày sinh",
        "Chi bộ",
        "Ngày vào Đảng",
        "Ngày chính thức",
        "Số thẻ",
        "Chức vụ",
      ],
      ["Lê Thị An", "Nữ", "5/3/1965", cell.name, "19/05/1990", "19/05/1991", card, "Trưởng phòng"],
      ["TRẦN  VĂN BA", "Nam", "31/02/1970", cell.name, "02/09/2000", "02/09/2001", "", ""],
      ["", "", "", "", "", "", "", ""],
      ["Đặng Thị Cúc", "Nữ", "1980", cell.name, "02/09/2010", "Dự bị", "", "=1+1"],
      [
        "Hoàng Văn Dũng",
        "Nam",
        "03/1982",
        cell.name,
        "02/09/2012",
        "02/09/2013",
        `0${uniqueDigits(7)}`,
        '\'Phó, "quyền"',
      ],
    ];
    const byFile = await uploadMembers(secretary, unit.base.id, makeSheetFile(rows));
    const byTable = await upload(secretary, unit.base.id, rows);
    const read = await rowsOf(secretary, byTable);
    expect(read).toEqual(await rowsOf(secretary, byFile));
    expect(read.map(({ rowNumber, verdict }) => [rowNumber, verdict])).toEqual([
      [2, "CHANGED"],
      [3, "REFUSED"],
      [5, "NEW"],
      [6, "NEW"],
    ]);
    expect(read[1]?.refusals).toMatchObject([{ code: "DATE_UNREADABLE", at: "C3", before: "31/02/1970" }]);
    expect(read[2]?.record).toMatchObject({ jobTitle: "=1+1" });
    expect(read[3]?.record).toMatchObject({ jobTitle: '\'Phó, "quyền"' });
    // Nothing had to be guessed about the text, so nothing is said about it.
    expect((await view(secretary, byTable))?.findings).toEqual((await view(secretary, byFile))?.findings);
  });
});

/** As Excel puts a sheet on the clipboard: the texts in sight, empty rows included. */
async function copied(bytes: Uint8Array) {
  const [sheet] = (await readWorkbook(bytes)).sheets;
  const lines: string[][] = [];
  for (const { number, cells } of sheet?.rows ?? []) lines[number - 1] = cells.map(cellText);
  return parseClipboard(writeTsv(Array.from(lines, (line) => line ?? [""])));
}

function upload(viewer: Viewer, unitId: string, rows: readonly (readonly string[])[]): Promise<string> {
  return uploadMembers(viewer, unitId, Buffer.from(entryFile(rows)));
}

/** What is decided of every row, and why. How a workbook stores a date and which rows it hides is not in what is copied. */
async function rowsOf(viewer: Viewer, id: string) {
  const pages = await Promise.all(
    [1, 2].map((page) => getImport(viewer, id, { filter: "all", page, campaignId: null })),
  );
  return pages.flatMap((page) =>
    (page?.rows ?? []).map(({ repairs, hidden, doubts, ...row }) => ({
      ...row,
      doubts: doubts.filter(({ code }) => code !== "HIDDEN_ROW"),
    })),
  );
}
