import { buffer } from "node:stream/consumers";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { exportHead } from "../export-head";
import { exportWords } from "../test-support/export-words";
import { makePeople } from "../test-support/make-people";
import { getRegister } from "./get-register";
import { openRegister } from "./open-register";
import { registerFile } from "./register-sheet";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const words = exportWords();

async function sheet(viewer: Viewer, query: Record<string, string> = {}) {
  const at = new Date("2021-03-25T07:05:00Z");
  const bytes = await withScope(viewer, async (scoped) => {
    const register = await openRegister(scoped, viewer, new URLSearchParams(query), words);
    const head = exportHead(register, viewer, at, words);
    return buffer(registerFile(register).write("xlsx", head, { by: viewer.displayName, at }));
  });
  const [first] = (await readWorkbook(bytes)).sheets;
  if (!first) throw new Error("A workbook has a sheet");
  return first;
}

describe("Sổ danh sách đảng viên", () => {
  it("has the form's head, its 14 columns and their numbers", async () => {
    const unit = await makeUnit(db);
    await makeMember(db, { organizationId: unit.cells[0].id });
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const { rows, merges } = await sheet(secretary);
    const lines = rows.map(({ cells }) => cells);
    expect(lines[0]?.filter(Boolean)).toEqual([
      secretary.installation.blocName.toLocaleUpperCase("vi"),
      "ĐẢNG CỘNG SẢN VIỆT NAM",
    ]);
    expect(lines[1]?.filter(Boolean)).toEqual([
      unit.base.name.toLocaleUpperCase("vi"),
      "Hà Nội, ngày 25 tháng 3 năm 2021",
    ]);
    expect(lines.slice(3, 9)).toEqual([
      ["SỔ DANH SÁCH ĐẢNG VIÊN"],
      [unit.base.name],
      ["Bộ lọc: không"],
      ["Số liệu đến: 25/03/2021"],
      [`Người xuất: Trần Văn Thử (${secretary.username}), lúc 14:05 25/03/2021`],
      ["Số dòng: 1"],
    ]);
    expect(lines[9]).toEqual([
      "Số TT",
      "Họ và tên / Họ và tên khai sinh",
      "Nam, nữ, dân tộc, tôn giáo",
      "Quê quán",
      "Văn hóa, lý luận, CMNV, ngoại ngữ",
      "Nghề nghiệp trước khi vào Đảng / hiện nay",
      "Ngày vào Đảng, ngày chính thức",
      "Số thẻ đảng viên, số lý lịch, số Huy hiệu Đảng",
      "Bộ đội, công an, hưu trí",
      "Ngày chuyển đi, đến đảng bộ cơ sở",
      "Ngày chuyển đến, ở đảng bộ cơ sở nào đến",
      "Ngày từ trần, lý do",
      "Ngày ra khỏi Đảng, hình thức ra",
      "Ghi chú",
    ]);
    expect(lines[10]).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
    expect(lines.at(-1)?.filter(Boolean)).toEqual(["BÍ THƯ"]);
    expect(merges).toContainEqual({ top: 4, bottom: 4, left: 0, right: 13 });
  });

  it("says of a member what the record holds, line under line, and leaves the rest empty", async () => {
    const unit = await makeUnit(db);
    const [cell] = unit.cells;
    await makeMember(db, {
      organizationId: cell.id,
      fullName: "=Ánh",
      otherNames: "Minh Ánh",
      cardNumber: "00123456",
      recordNumber: "000001 VL",
      academicTitle: "PROFESSOR",
      occupationGroup: "RETIRED",
      jobTitle: null,
      startReason: "TRANSFER_IN",
      startsOn: "2019-04-24",
      admittedOn: "1990-05-19",
      officialOn: "1991-05-19",
      bornOn: "1950-01-01",
      exemptFrom: "2020-06-01",
      endsOn: "2021-04-01",
      endReason: "DEATH",
    });
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const { rows } = await sheet(secretary);
    expect(rows[11]?.cells).toEqual([`${cell.name} – ${unit.base.name}`]);
    expect(rows[12]?.cells).toEqual([
      "1",
      "=Ánh\nMinh Ánh",
      "Nữ\nKinh\nKhông",
      "Đông Anh, Hà Nội",
      "12/12\nTrung cấp\nĐại học\nGiáo sư",
      "Đã nghỉ hưu, nghỉ công tác",
      "19/05/1990\n19/05/1991",
      "00123456\n000001 VL",
      "Hưu trí",
      null,
      "24/04/2019",
      "01/04/2021",
      null,
      "Miễn sinh hoạt từ 01/06/2020",
    ]);
  });

  it("holds the rows of the list, by cell, numbered through; the page leaves its line in the trail", async () => {
    const unit = await makePeople(db, 603);
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
    const page = await getRegister(secretary, new URLSearchParams({ sex: "FEMALE" }), words);
    if (!("sections" in page)) throw new Error("603 people fit on a page");
    expect(page.sections.map(({ name }) => name)).toEqual(
      unit.cells.map(({ name }) => `${name} – ${unit.base.name}`),
    );
    const people = page.sections.flatMap(({ rows }) => rows);
    expect(people).toHaveLength(page.total);
    expect(new Set(people.map(({ id }) => id)).size).toBe(page.total);
    expect(people.map(({ cells }) => cells[0])).toEqual(people.map((_, index) => String(index + 1)));
    const { rows } = await db.query("SELECT action, changed_fields FROM audit_event WHERE account_id = $1", [
      secretary.accountId,
    ]);
    expect(rows).toEqual([{ action: "register.print", changed_fields: [`rows=${page.total}`, "sex"] }]);
  });

  it("shows a secretary nothing of another unit, and asks for a unit where it is too long for a page", async () => {
    const [own, foreign] = [await makePeople(db, 1), await makePeople(db, 1501)];
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own.base.id });
    const asked = await getRegister(secretary, new URLSearchParams({ unit: foreign.base.code }), words);
    expect(asked).toMatchObject({ total: 0, sections: [] });
    expect(JSON.stringify(asked)).not.toContain(foreign.base.name);
    const leader = await makeViewer(db, { role: "LEADER" });
    const whole = await getRegister(leader, new URLSearchParams({ unit: foreign.base.code }), words);
    expect(whole).toMatchObject({ total: 1501 });
    expect("units" in whole && whole.units).toContainEqual({
      code: foreign.base.code,
      name: foreign.base.name,
    });
  });
});
