import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withScope } from "@/lib/db/with-scope";
import { getImport } from "@/lib/imports/queries/get-import";
import { stageImport } from "@/lib/imports/stage-import";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { makeFile } from "./answer-export";
import { openMemberExport } from "./member-export";
import { exportWords } from "./test-support/export-words";
import { tableFile } from "./write-export";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

it("a list that was exported and is imported again changes nothing", async () => {
  const unit = await makeUnit(db);
  const [first, second = first] = unit.cells;
  const people = [
    { fullName: "Nguyễn Thị Ánh", bornOn: "1965-03-05" },
    { fullName: "Y Ê-đê Byă", bornOn: "1955-01-01", bornPrecision: "YEAR" },
    { fullName: "H'Hen Niê", bornOn: "1955-03-01", bornPrecision: "MONTH" },
    { fullName: "Lê Văn Đức", officialOn: null, sex: "MALE" },
    { fullName: "Đặng Đình Đức", professionalLevel: "DOCTOR", politicalTheory: "BACHELOR" },
    { fullName: "Trần Ngọc Hòa", professionalLevel: null, politicalTheory: null, jobTitle: null },
    { fullName: "Trần Ngọc Thúy", professionalLevel: "ELEMENTARY", exemptFrom: "2021-01-01" },
  ] as const;
  for (const [index, person] of people.entries()) {
    await makeMember(db, { organizationId: index % 2 === 0 ? first.id : second.id, ...person });
  }
  const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id });
  const cols = "bornOn,sex,cell,jobTitle,status,admittedOn,officialOn,partyAge,card,education,theory";
  const words = exportWords();
  const { bytes, name } = await withScope(secretary, async (scoped) =>
    makeFile(scoped, secretary, {
      action: "member.export",
      format: "xlsx",
      words,
      file: tableFile(await openMemberExport(scoped, secretary, new URLSearchParams({ cols }), words)),
    }),
  );
  const id = await stageImport(secretary, {
    target: { register: "MEMBERS", unitId: unit.base.id },
    fileName: name,
    bytes,
  });
  const preview = await getImport(secretary, id, { filter: "all", page: 1 });
  expect(preview?.counts).toMatchObject({ all: people.length, UNCHANGED: people.length });
  expect(preview?.rows.flatMap(({ doubts }) => doubts.map(({ code }) => code))).not.toContain("CARD_MASKED");
});
