import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueDigits } from "@/prisma/factories/unique";
import type { MemberRow } from "./member-list";
import { listMembers } from "./queries/list-members";
import { loadMemberSearch } from "./search";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

/** The list at an address, restricted to what one unit holds: other tests share the database. */
async function list(viewer: Viewer, unit: Unit, query: Record<string, string> = {}) {
  const search = loadMemberSearch(new URLSearchParams({ unit: unit.base.code, ...query }));
  return listMembers(viewer, search);
}

async function names(viewer: Viewer, unit: Unit, query: Record<string, string> = {}): Promise<string[]> {
  return (await list(viewer, unit, query)).rows.map(({ name }) => name);
}

async function unitWith(...people: string[]): Promise<Unit> {
  const unit = await makeUnit(db);
  for (const fullName of people) await makeMember(db, { organizationId: unit.cells[0].id, fullName });
  return unit;
}

const secretaryOf = (unit: Unit) => makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });

describe("whose members are listed", () => {
  it("a secretary sees, counts and finds the own unit's and nobody else's", async () => {
    const [own, other] = [await unitWith("Lê Thị Của Mình"), await unitWith("Lê Thị Của Người")];
    const secretary = await secretaryOf(own);
    const everybody = await listMembers(secretary, loadMemberSearch(new URLSearchParams()));
    expect(everybody).toMatchObject({ total: 1, rows: [{ name: "Lê Thị Của Mình" }] });
    expect(everybody.units.map(({ code }) => code)).toEqual(own.cells.map(({ code }) => code));
    expect(await list(secretary, other)).toMatchObject({ total: 0, rows: [] });
    const found = await listMembers(secretary, loadMemberSearch(new URLSearchParams({ q: "le thi cua" })));
    expect(found.rows.map(({ name }) => name)).toEqual(["Lê Thị Của Mình"]);
  });

  it("the bloc sees every unit's, an administrator nobody", async () => {
    const units = [await unitWith("Lê An"), await unitWith("Lê Bình")];
    for (const role of ["LEADER", "STAFF"] as const) {
      const viewer = await makeViewer(db, { role });
      expect(await Promise.all(units.map((unit) => names(viewer, unit)))).toEqual([["Lê An"], ["Lê Bình"]]);
    }
    const admin = await makeViewer(db, { role: "ADMIN" });
    expect(await listMembers(admin, loadMemberSearch(new URLSearchParams()))).toMatchObject({
      total: 0,
      rows: [],
    });
  });

  it("is who is on the list today, the leaver's last day included", async () => {
    const unit = await unitWith();
    const [cell] = unit.cells;
    await makeMember(db, { organizationId: cell.id, fullName: "Lê Còn" });
    await makeMember(db, { organizationId: cell.id, fullName: "Lê Mai Đi", endsOn: "2021-03-26" });
    await makeMember(db, { organizationId: cell.id, fullName: "Lê Đã Đi", endsOn: "2021-03-25" });
    expect(await names(await secretaryOf(unit), unit)).toEqual(["Lê Còn", "Lê Mai Đi"]);
  });

  it("never carries more of a card number than its end", async () => {
    const unit = await unitWith();
    const cardNumber = uniqueDigits(12);
    await makeMember(db, { organizationId: unit.cells[0].id, cardNumber });
    const page = await list(await secretaryOf(unit), unit);
    expect(page.rows[0]?.card).toBe(cardNumber.slice(-4));
    expect(JSON.stringify(page)).not.toContain(cardNumber);
  });
});

describe("search", () => {
  it("finds the same people however the name is spelled", async () => {
    const unit = await unitWith(
      "Nguyễn Thị Ánh",
      "Nguyễn Thị Anh",
      "Nguyễn Thị Thanh",
      "Trần Thị Ánh",
      "Đặng Thị Ánh",
    );
    const secretary = await secretaryOf(unit);
    const spellings = [
      "nguyen thi anh",
      "Nguyễn Thị Ánh",
      "Nguyễn Thị Ánh".normalize("NFD"),
      "NGUYỄN THỊ ÁNH",
      " ánh  nguyễn thị ",
      "nguyen thi an",
    ];
    for (const q of spellings) {
      expect((await names(secretary, unit, { q })).sort(), q).toEqual(["Nguyễn Thị Anh", "Nguyễn Thị Ánh"]);
    }
    expect(await names(secretary, unit, { q: "dang" })).toEqual(["Đặng Thị Ánh"]);
  });

  it("puts first whoever is spelled as typed, wherever the tone stands", async () => {
    const unit = await unitWith("Lê Thị Hoa", "Lê Thị Hòa", "Lê Thị Hóa");
    const secretary = await secretaryOf(unit);
    expect(await names(secretary, unit, { q: "hoa" })).toEqual(["Lê Thị Hoa", "Lê Thị Hòa", "Lê Thị Hóa"]);
    for (const q of ["Hóa", "hoá", "HÓA".normalize("NFD")]) {
      expect(await names(secretary, unit, { q }), q).toEqual(["Lê Thị Hóa", "Lê Thị Hoa", "Lê Thị Hòa"]);
    }
    expect(await names(secretary, unit, { q: "Hóa", sort: "-name" })).toEqual([
      "Lê Thị Hóa",
      "Lê Thị Hòa",
      "Lê Thị Hoa",
    ]);
  });

  it("finds a member by the beginning of the card or record number", async () => {
    const unit = await unitWith("Lê Thị An");
    const [cardNumber, digits] = [uniqueDigits(12), uniqueDigits(6)];
    const recordNumber = `${digits} HN`;
    await makeMember(db, {
      organizationId: unit.cells[0].id,
      fullName: "Lê Văn Thẻ",
      cardNumber,
      recordNumber,
    });
    const secretary = await secretaryOf(unit);
    const found = [
      cardNumber,
      cardNumber.slice(0, 10),
      `${cardNumber.slice(0, 3)} ${cardNumber.slice(3)}`,
      recordNumber,
      `${digits}hn`,
    ];
    for (const q of found) expect(await names(secretary, unit, { q }), q).toEqual(["Lê Văn Thẻ"]);
    expect(await names(secretary, unit, { q: `${cardNumber}0` })).toEqual([]);
  });

  it.each(["%", "_", "\\", "%%%", "'", "--", "(", "[a-z]", "😀"])(
    "looks for %j and finds nobody",
    async (q) => {
      const unit = await unitWith("Lê Thị An");
      expect(await list(await secretaryOf(unit), unit, { q })).toMatchObject({ total: 0, rows: [] });
    },
  );
});

/** The order asked for as a comparison in the browser's terms: the independent answer to Postgres' one. */
function comparing(sort: string): (a: MemberRow, b: MemberRow) => number {
  const values: Readonly<Record<string, (row: MemberRow) => string | null>> = {
    name: ({ name }) => name.split(" ").at(-1) ?? "",
    cell: ({ cell }) => cell,
    bornOn: ({ born }) => born.split("/").reverse().join("-"),
    education: ({ education }) => education,
  };
  return (a, b) => {
    for (const word of sort.split(",")) {
      const value = values[word.replace("-", "")] ?? (() => "");
      const [left, right] = [value(a), value(b)];
      if (left === right) continue;
      // Unknown is last either way.
      if (left === null || right === null) return left === null ? 1 : -1;
      return (left < right ? -1 : 1) * (word.startsWith("-") ? -1 : 1);
    }
    return 0;
  };
}

describe("order and pages", () => {
  it("begins with An, Ánh, Ăn, Ân, not with the family name", async () => {
    const unit = await unitWith(
      "Nguyễn Văn Ân",
      "Bùi Thị Ánh",
      "Vũ Thị Ăn",
      "Trần Văn Bình",
      "Lê Văn An",
      "Nguyễn Thị An",
    );
    const inOrder = [
      "Nguyễn Thị An",
      "Lê Văn An",
      "Bùi Thị Ánh",
      "Vũ Thị Ăn",
      "Nguyễn Văn Ân",
      "Trần Văn Bình",
    ];
    const secretary = await secretaryOf(unit);
    expect(await names(secretary, unit)).toEqual(inOrder);
    expect(await names(secretary, unit, { sort: "-name" })).toEqual(inOrder.toReversed());
  });

  it("shows each of many namesakes once, and the last page for a page past the end", async () => {
    const unit = await unitWith(...Array.from({ length: 60 }, () => "Nguyễn Thị Ánh"));
    const secretary = await secretaryOf(unit);
    for (const sort of ["name", "-name", "cell", "bornOn", "-partyAge", "-education"]) {
      const pages = await Promise.all(
        ["1", "2", "3"].map((page) => list(secretary, unit, { page, size: "25", sort })),
      );
      expect(
        pages.map(({ rows }) => rows.length),
        sort,
      ).toEqual([25, 25, 10]);
      expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size, sort).toBe(60);
    }
    expect(await list(secretary, unit, { page: "99", size: "25" })).toMatchObject({ page: 3, total: 60 });
    expect((await list(secretary, unit, { page: "99", size: "25" })).rows).toHaveLength(10);
  });

  it("sorts by several columns, one after the other, and gives every page its own rows from either end", async () => {
    const unit = await unitWith();
    for (let index = 0; index < 60; index += 1) {
      await makeMember(db, {
        organizationId: (unit.cells[index % 2] ?? unit.cells[0]).id,
        fullName: `Lê Thị ${["An", "Bình", "Chi"][index % 3]}`,
        bornOn: `19${60 + (index % 4)}-01-01`,
        professionalLevel: index % 5 === 0 ? null : "UNIVERSITY",
      });
    }
    const secretary = await secretaryOf(unit);
    const pages = async (sort: string) => {
      const read = ["1", "2", "3"].map((page) => list(secretary, unit, { sort, page, size: "25" }));
      return (await Promise.all(read)).flatMap(({ rows }) => rows);
    };
    for (const sort of ["cell,-bornOn,name", "-education,name,-bornOn", "bornOn,-name"]) {
      const rows = await pages(sort);
      expect(new Set(rows.map(({ id }) => id)).size, sort).toBe(60);
      expect(rows, sort).toEqual([...rows].sort(comparing(sort)));
    }
  });

  it("puts those without a value last, whichever way", async () => {
    const unit = await unitWith();
    const organizationId = unit.cells[0].id;
    await makeMember(db, { organizationId, fullName: "Lê Dự Bị", officialOn: null });
    await makeMember(db, {
      organizationId,
      fullName: "Lê Mới",
      admittedOn: "2019-01-01",
      officialOn: "2020-01-01",
    });
    await makeMember(db, {
      organizationId,
      fullName: "Lê Lâu",
      admittedOn: "1990-01-01",
      officialOn: "1991-01-01",
    });
    const secretary = await secretaryOf(unit);
    expect(await names(secretary, unit, { sort: "-partyAge" })).toEqual(["Lê Lâu", "Lê Mới", "Lê Dự Bị"]);
    expect(await names(secretary, unit, { sort: "partyAge" })).toEqual(["Lê Mới", "Lê Lâu", "Lê Dự Bị"]);
    expect(await names(secretary, unit, { sort: "-officialOn" })).toEqual(["Lê Mới", "Lê Lâu", "Lê Dự Bị"]);
  });
});

describe("filters", () => {
  it("keep exactly those they name, and together narrow further", async () => {
    const unit = await makeUnit(db, { typeCode: "6a" });
    const [first, second = first] = unit.cells;
    const add = (organizationId: string, fullName: string, rest: object) =>
      makeMember(db, { organizationId, fullName, ...rest });
    await add(first.id, "Lê Nữ Trẻ", { sex: "FEMALE", bornOn: "1990-03-26", professionalLevel: null });
    await add(first.id, "Lê Nam Già", {
      sex: "MALE",
      bornOn: "1960-03-25",
      exemptFrom: "2021-01-01",
      politicalTheory: null,
    });
    await add(second.id, "Lê Dự Bị", {
      sex: "FEMALE",
      bornOn: "1990-03-25",
      officialOn: null,
      admittedOn: "2021-02-03",
    });
    const staff = await makeViewer(db);
    const cases: [Record<string, string>, string[]][] = [
      [{}, ["Lê Dự Bị", "Lê Nam Già", "Lê Nữ Trẻ"]],
      [{ unit: second.code.toLowerCase() }, ["Lê Dự Bị"]],
      [{ sex: "FEMALE" }, ["Lê Dự Bị", "Lê Nữ Trẻ"]],
      [{ status: "PROBATIONARY" }, ["Lê Dự Bị"]],
      [{ status: "OFFICIAL" }, ["Lê Nam Già", "Lê Nữ Trẻ"]],
      [{ status: "EXEMPT" }, ["Lê Nam Già"]],
      [{ age: "18-30" }, ["Lê Nữ Trẻ"]],
      [{ age: "31-35" }, ["Lê Dự Bị"]],
      [{ age: "61+" }, ["Lê Nam Già"]],
      [{ education: "UNKNOWN" }, ["Lê Nữ Trẻ"]],
      [{ education: "UNIVERSITY" }, ["Lê Dự Bị", "Lê Nam Già"]],
      [{ theory: "UNKNOWN" }, ["Lê Nam Già"]],
      [{ theory: "INTERMEDIATE" }, ["Lê Dự Bị", "Lê Nữ Trẻ"]],
      [{ type: "6a" }, ["Lê Dự Bị", "Lê Nam Già", "Lê Nữ Trẻ"]],
      [{ type: "5" }, []],
      [{ admitted: "2021" }, ["Lê Dự Bị"]],
      [{ sex: "FEMALE", status: "OFFICIAL" }, ["Lê Nữ Trẻ"]],
    ];
    for (const [query, expected] of cases) {
      const page = await list(staff, unit, query);
      expect(
        page.rows.map(({ name }) => name),
        JSON.stringify(query),
      ).toEqual(expected);
      expect(page.total).toBe(expected.length);
    }
  });

  it("name a unit outside the usual choice, so that it can be taken off", async () => {
    const unit = await unitWith("Lê Thị An");
    const leader = await makeViewer(db, { role: "LEADER" });
    const page = await list(leader, unit, { unit: unit.cells[0].code });
    expect(page.units).toContainEqual({ code: unit.cells[0].code, name: unit.cells[0].shortName });
  });
});
