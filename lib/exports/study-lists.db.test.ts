import { Readable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { loadOverviewSearch } from "@/lib/study/load-search";
import { matrixOf } from "@/lib/study/matrix";
import { listCampaigns } from "@/lib/study/queries";
import { listReminders } from "@/lib/study/read-reminders";
import { narrowReminders } from "@/lib/study/reminders";
import { makeViewer } from "@/prisma/factories/account";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudySession, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { exportHead } from "./export-head";
import type { ExportTable } from "./export-table";
import { openMatrixExport } from "./matrix-export";
import { openRemindersExport } from "./reminders-export";
import { exportWords } from "./test-support/export-words";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const words = exportWords();

type Viewer = Parameters<typeof exportHead>[1];

/** Every cell of a table, and what its head says of the filters. */
async function fileOf<Row>(viewer: Viewer, open: (scoped: ScopedDb) => Promise<ExportTable<Row>>) {
  return withScope(viewer, async (scoped) => {
    const table = await open(scoped);
    const rows = ((await Readable.from(table.rows).toArray()) as Row[][]).flat();
    expect(rows).toHaveLength(table.total);
    return {
      filters: exportHead(table, viewer, new Date(), words).facts[0],
      headers: table.columns.map(({ header }) => header),
      rows: rows.map((row) => table.columns.map(({ value }) => value(row))),
    };
  });
}

/** Three units past the dates: one late with a returned report, one below, one done; the secretary of the first. */
async function lateCampaign() {
  const campaign = await makeCampaign(db, {
    title: "Đợt quá hạn",
    endsOn: "2021-03-18",
    reportDueOn: "2021-03-22",
  });
  const units = [];
  for (const [status, present] of [
    ["RETURNED", 10],
    ["REPORTED", 8],
    ["CONFIRMED", 10],
  ] as const) {
    const { base } = await makeUnit(db);
    const unit = await makeStudyUnit(db, { campaignId: campaign.id, organizationId: base.id, status });
    await makeAttendance(db, unit, { summoned: 10, present });
    await makeStudySession(db, unit);
    units.push(base);
  }
  const [own] = units;
  await db.query(
    `INSERT INTO organization_officer (id, organization_id, full_name, position, term, starts_on)
     VALUES (gen_random_uuid(), $1, 'Phạm Thị Gọi', 'SECRETARY', '2020–2025', '2020-08-01'),
            (gen_random_uuid(), $1, 'Lê Văn Cũ', 'SECRETARY', '2015–2020', '2015-08-01')`,
    [own?.id],
  );
  await db.query("UPDATE organization_officer SET ends_on = '2020-08-01' WHERE full_name = 'Lê Văn Cũ'");
  return { campaign, units };
}

describe("the reminders as a file", () => {
  it("are those of the page for every kind, with the officer in office, a secretary's own alone", async () => {
    const { campaign, units } = await lateCampaign();
    const [own] = units;
    const staff = await makeViewer(db, { role: "STAFF" });
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own?.id ?? "" });
    for (const viewer of [staff, secretary]) {
      for (const kind of [null, "late", "returned", "below", "not-begun"] as const) {
        const params = new URLSearchParams(kind ? { kind } : {});
        const file = await fileOf(viewer, (scoped) => openRemindersExport(scoped, viewer, params, words));
        const page = narrowReminders((await listReminders(viewer)).campaigns, kind);
        expect(file.rows.map(([title, unit]) => [title, unit])).toEqual(
          page.flatMap(({ campaign: { title }, reminders }) =>
            reminders.map(({ unit }) => [title, unit.shortName]),
          ),
        );
        expect(file.filters).toBe(kind === "late" ? "Bộ lọc: Lý do: Quá hạn" : file.filters);
      }
    }
    const file = await fileOf(secretary, (scoped) =>
      openRemindersExport(scoped, secretary, new URLSearchParams(), words),
    );
    expect(file.rows).toEqual([
      [
        campaign.title,
        own?.shortName,
        "Bị trả lại",
        "Quá hạn; Bị trả lại, chưa gửi lại",
        3,
        100,
        "Số liệu chưa khớp",
        "Phạm Thị Gọi (Bí thư)",
      ],
    ]);
  });
});

describe("the units by campaigns as a file", () => {
  it("are the cells of the screen under each of its filters, said in its head", async () => {
    await lateCampaign();
    const other = await makeCampaign(db, {
      title: "Đợt năm trước",
      startsOn: "2020-01-01",
      status: "CLOSED",
    });
    const { base } = await makeUnit(db);
    await makeStudyUnit(db, { campaignId: other.id, organizationId: base.id, status: "PLANNED" });
    const leader = await makeViewer(db, { role: "LEADER" });
    for (const query of [{}, { late: "1" }, { below: "1" }, { year: "2020" }, { q: base.code }]) {
      const params = new URLSearchParams(query as Record<string, string>);
      const file = await fileOf(leader, (scoped) => openMatrixExport(scoped, leader, params, words));
      const screen = matrixOf(await listCampaigns(leader), loadOverviewSearch(params));
      expect(file.headers).toHaveLength(1 + 3 * screen.campaigns.length);
      expect(file.rows).toEqual(
        screen.rows.map(({ shortName, cells }) => [
          shortName,
          ...cells.flatMap((cell) => [
            cell &&
              [words.t(`study.statuses.${cell.status}`), ...(cell.below ? ["Dưới ngưỡng"] : [])].join("; "),
            cell?.membersRatePercent ?? null,
            cell?.lateness?.days ?? null,
          ]),
        ]),
      );
      expect(file.rows.length).toBeGreaterThan(0);
    }
    const late = await fileOf(leader, (scoped) =>
      openMatrixExport(scoped, leader, new URLSearchParams({ late: "1", year: "2021" }), words),
    );
    expect(late.filters).toBe("Bộ lọc: Năm: 2021; Hạn: Quá hạn");
  });
});
