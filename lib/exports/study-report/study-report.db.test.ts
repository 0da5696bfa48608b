import { buffer } from "node:stream/consumers";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/db/with-scope";
import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import { openPackage } from "@/lib/spreadsheet/xlsx/open-package";
import { arrangeUnits } from "@/lib/study/arrange-units";
import { loadUnitSearch } from "@/lib/study/load-search";
import { getCampaign } from "@/lib/study/queries";
import { type StudyStatus, studyAudiences } from "@/lib/study/terms";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit, makeSummons } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { exportHead } from "../export-head";
import { exportWords } from "../test-support/export-words";
import { getCampaignDocument, getSummaryDocument, getUnitDocument } from "./get-report";
import type { ReportDocument } from "./report-document";
import { reportFile } from "./report-sheet";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const words = exportWords();

/** A campaign past its dates with units of every standing, each with other numbers; the first alone has called a roll. */
async function campaignWithUnits() {
  const campaign = await makeCampaign(db, {
    audiences: [...studyAudiences],
    products: ["ESSAY", "ACTION_PROGRAMME"],
    endsOn: "2021-03-19",
    reportDueOn: "2021-03-22",
  });
  const statuses: StudyStatus[] = [
    "CONFIRMED",
    "NOT_STARTED",
    "PLANNED",
    "IN_PROGRESS",
    "STUDIED",
    "REPORTED",
    "RETURNED",
  ];
  const bases = [];
  for (const [index, status] of statuses.entries()) {
    const { base, cells } = await makeUnit(db);
    const unit = await makeStudyUnit(db, {
      campaignId: campaign.id,
      organizationId: base.id,
      status,
      ...(index % 2 === 0 && { essays: 3 + index, programmeNumber: "02-CTr/ĐU", programmeOn: "2021-03-21" }),
    });
    bases.push(base);
    if (index === 1 || index === 2) continue;
    for (const [place, audience] of studyAudiences.entries()) {
      const summoned = 60 + 7 * index - 9 * place;
      const present = summoned - 2 - index;
      await makeAttendance(db, unit, { audience, summoned, present, madeUp: index % 2 });
    }
    await makeStudySession(db, unit, { mode: index % 2 ? "ONLINE" : "IN_PERSON" });
    if (index > 0) continue;
    await db.query(
      "DELETE FROM study_attendance WHERE study_unit_id = $1 AND audience IN ('MEMBERS', 'CADRES')",
      [unit.id],
    );
    const people = await Promise.all(
      cells.flatMap(({ id }) => [1, 2].map(() => makeMember(db, { organizationId: id }))),
    );
    const [first] = await makeSummons(db, unit, people);
    const session = await makeStudySession(db, unit, { summoned: 1, present: 1 });
    await db.query(
      `INSERT INTO study_roll_entry (session_id, summons_id, study_unit_id, organization_id, state)
       VALUES ($1, $2, $3, $4, 'PRESENT')`,
      [session.id, first?.id, unit.id, base.id],
    );
  }
  return { campaign, bases };
}

describe("the table of a campaign", () => {
  it("has the figures of the tiles and of the list of units, line by line and in its sum", async () => {
    const { campaign } = await campaignWithUnits();
    for (const role of ["LEADER", "STAFF"] as const) {
      const viewer = await makeViewer(db, { role });
      const screen = await getCampaign(viewer, campaign.id);
      const report = await getCampaignDocument(viewer, campaign.id, words);
      if (!screen || !report) throw new Error("The campaign is there");
      const { units, totals } = screen;
      expect(report.rows).toHaveLength(totals.units);
      for (const [index, row] of report.rows.entries()) {
        const unit = units[index];
        expect(row.name).toBe(unit?.shortName);
        expect(row.everyone).toEqual(unit?.everyone);
        if (unit && unit.members.summoned > 0) expect(row.numbers.MEMBERS).toMatchObject(unit.members);
        else expect(row.numbers.MEMBERS).toBeUndefined();
        expect(said(report, "madeUp.rate", index)).toBe(unit?.membersRatePercent ?? null);
        expect(said(report, "everyone.rate", index)).toBe(unit?.overallRatePercent ?? null);
      }
      expect(report.total.numbers.MEMBERS).toMatchObject(totals.members);
      expect(report.total.everyone).toEqual(totals.everyone);
      expect(said(report, "madeUp.rate", "total")).toBe(totals.membersRatePercent);
      expect(said(report, "everyone.rate", "total")).toBe(totals.overallRatePercent);
      const late = arrangeUnits(units, loadUnitSearch(new URLSearchParams({ late: "1" })));
      expect(report.rows.filter(({ standing }) => standing?.lateness)).toHaveLength(late.length);
    }
  });

  it("is in its file what it is on paper, under the head of a Party document, with its sum at the end", async () => {
    const { campaign } = await campaignWithUnits();
    const viewer = await makeViewer(db, { role: "STAFF" });
    const report = await getCampaignDocument(viewer, campaign.id, words);
    if (!report) throw new Error("The campaign is there");
    const { lines, merges, rowTags } = await sheetOf(report, viewer);
    expect(lines[0]?.filter(Boolean)[1]).toBe("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(lines[1]?.filter(Boolean)[1]).toMatch(/, ngày 25 tháng 3 năm 2021$/);
    expect(lines[3]?.[0]).toMatch(/^Số {12}-BC\/ĐUK$/);
    expect(lines[4]).toEqual(["BÁO CÁO"]);
    expect(lines[5]).toEqual([`Kết quả đợt “${campaign.title}”`]);
    const numbered = lines.findIndex((cells) => cells[0] === "1" && cells[1] === "2");
    expect(lines[numbered]).toEqual(
      report.columns.map((_, index) => String(index + 1)).concat(String(report.columns.length + 1)),
    );
    const [upper, lower] = lines.slice(numbered - 2, numbered);
    expect(upper?.[0]).toBe("TT");
    expect(upper?.filter(Boolean)).toContain("Cấp ủy, cán bộ chủ chốt");
    expect(lower?.filter(Boolean).slice(0, 3)).toEqual(["Triệu tập", "Có mặt", "%"]);
    expect(merges.length).toBeGreaterThan(12);
    const data = lines.slice(numbered + 1, numbered + 2 + report.rows.length);
    const asWritten = [...report.rows, report.total].map((row, index) => [
      index < report.rows.length ? String(index + 1) : null,
      ...report.columns.map(({ id, kind, value }) => {
        const said = row.id === "total" && id === "name" ? "Tổng cộng" : value(row);
        if (said === "") return null;
        return kind === "percent" && typeof said === "number" ? Number((said / 100).toFixed(6)) : said;
      }),
    ]);
    expect(data.map(padded(report))).toEqual(asWritten.map(padded(report)));
    expect(lines.at(-1)?.join(" ")).not.toContain("undefined");
    expect(lines.flat()).toContain("T/M BAN THƯỜNG VỤ");
    // Every row has the height of its text, the sum too: not every program fits rows by itself.
    expect(rowTags.slice(numbered + 1, numbered + 2 + report.rows.length)).toEqual(
      asWritten.map(() => expect.stringMatching(/ ht="\d+" customHeight="1"/)),
    );
  });

  it("is of an opened campaign, and nobody's who is shown none", async () => {
    const draft = await makeCampaign(db, { status: "DRAFT" });
    const staff = await makeViewer(db, { role: "STAFF" });
    expect(await getCampaignDocument(staff, draft.id, words)).toBeNull();
    expect(await getSummaryDocument(staff, draft.id, words)).toBeNull();
    expect(await getCampaignDocument(staff, "khong-co", words)).toBeNull();
  });
});

describe("a unit's own report", () => {
  it("has a line for each cell that was called, and the unit's own numbers as its sum", async () => {
    const { campaign, bases } = await campaignWithUnits();
    const [base, , , unrolled] = bases;
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: base?.id ?? "" });
    const report = await getUnitDocument(
      secretary,
      { campaignId: campaign.id, code: base?.code ?? "" },
      words,
    );
    const members = report?.rows.map(({ numbers }) => numbers.MEMBERS);
    expect(members).toMatchObject([
      { summoned: 2, present: 1 },
      { summoned: 2, present: 0 },
    ]);
    expect(report?.total.numbers.MEMBERS).toMatchObject({ summoned: 4, present: 1 });
    expect(report?.title).toMatch(new RegExp(`^${base?.shortName}, `));
    expect(report?.frame).toMatchObject({
      upperBody: secretary.installation.blocName.toLocaleUpperCase("vi"),
      number: expect.stringContaining("-BC/ĐU"),
    });
    const typed = await makeViewer(db, { role: "SECRETARY", organizationId: unrolled?.id ?? "" });
    const alone = await getUnitDocument(
      typed,
      { campaignId: campaign.id, code: unrolled?.code ?? "" },
      words,
    );
    expect(alone?.rows.map((row) => ({ ...row, standing: null }))).toEqual([alone?.total]);
  });

  it("of another unit is not there", async () => {
    const { campaign, bases } = await campaignWithUnits();
    const [own, other] = bases;
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own?.id ?? "" });
    const foreign = { campaignId: campaign.id, code: other?.code ?? "" };
    expect(await getUnitDocument(secretary, foreign, words)).toBeNull();
    expect(await getUnitDocument(secretary, { ...foreign, code: own?.code ?? "" }, words)).not.toBeNull();
  });
});

it("the page for the Standing Committee says what the tiles say, and names the late and the low", async () => {
  const { campaign } = await campaignWithUnits();
  const viewer = await makeViewer(db, { role: "LEADER" });
  const screen = await getCampaign(viewer, campaign.id);
  const page = await getSummaryDocument(viewer, campaign.id, words);
  if (!screen || !page) throw new Error("The campaign is there");
  const { totals, units } = screen;
  const { summary } = page;
  expect(summary).toMatchObject({
    organised: totals.organised,
    reported: totals.reported,
    units: totals.units,
    withNumbers: totals.withNumbers,
    members: { ...totals.members, finalPercent: totals.membersRatePercent },
    everyone: { ...totals.everyone, finalPercent: totals.overallRatePercent },
    missing: { numbers: 2, plans: 1, programmes: 1, essays: 1 },
  });
  expect(summary.late).toHaveLength(totals.late);
  expect(summary.below).toHaveLength(totals.below);
  expect(summary.returned).toMatchObject([{ reason: "Số liệu chưa khớp" }]);
  expect(new Set(summary.late)).toEqual(new Set(units.filter(({ late }) => late)));
});

function said(report: ReportDocument, id: string, line: number | "total") {
  const row = line === "total" ? report.total : report.rows[line];
  const column = report.columns.find((candidate) => candidate.id === id);
  return row && column ? column.value(row) : undefined;
}

async function sheetOf(report: ReportDocument, viewer: Parameters<typeof exportHead>[1]) {
  const at = new Date("2021-03-25T07:05:00Z");
  const file = reportFile(report);
  const head = exportHead(file, viewer, at, words);
  const bytes = await withScope(viewer, () => buffer(file.write("xlsx", head, { by: "Trần Văn Thử", at })));
  const [sheet] = (await readWorkbook(bytes)).sheets;
  const xml = await buffer((await openPackage(bytes)).read("xl/worksheets/sheet1.xml"));
  if (!sheet) throw new Error("A workbook has a sheet");
  const tags = xml.toString().match(/<row [^>]*>/g) ?? [];
  return {
    lines: sheet.rows.map(({ cells }) => [...cells]),
    merges: sheet.merges,
    rowTags: sheet.rows.map(({ number }) => tags[number - 1]),
  };
}

/** A row read back ends at its last cell that holds something. */
function padded(report: ReportDocument) {
  return (cells: readonly unknown[]) =>
    Array.from({ length: report.columns.length + 1 }, (_, index) => cells[index] ?? null);
}
