import { Readable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { listOrganizations } from "@/lib/organizations/queries/list-organizations";
import { organizationSearch } from "@/lib/organizations/search";
import { arrangeUnits } from "@/lib/study/arrange-units";
import { loadUnitSearch } from "@/lib/study/load-search";
import { getCampaign, listCampaigns } from "@/lib/study/queries";
import { makeViewer } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import type { ExportTable } from "./export-table";
import { openOrganizationExport } from "./organization-export";
import { openCampaignExport, openCampaignsExport } from "./study-export";
import { exportWords } from "./test-support/export-words";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

const words = exportWords();

/** A table as the file has it: ids of its columns, and every cell. */
function cells<Row>(viewer: Viewer, open: (scoped: ScopedDb) => Promise<ExportTable<Row> | null>) {
  return withScope(viewer, async (scoped) => {
    const table = await open(scoped);
    if (!table) return null;
    const batches = (await Readable.from(table.rows).toArray()) as Row[][];
    const rows = batches.flat();
    expect(rows).toHaveLength(table.total);
    return {
      headers: table.columns.map(({ header }) => header),
      rows: rows.map((row) => table.columns.map(({ value }) => value(row))),
    };
  });
}

describe("organisations as a file", () => {
  it("are those of the table, in its order, for every role", async () => {
    const unit = await makeUnit(db, { cellCount: 3 });
    await makeMember(db, { organizationId: unit.cells[0].id });
    const viewers = [
      await makeViewer(db, { role: "LEADER" }),
      await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id }),
      await makeViewer(db, { role: "ADMIN" }),
    ];
    for (const viewer of viewers) {
      for (const query of [
        {},
        { sort: "-cells" },
        { kind: "CELL" },
        { on: "2007-01-01" },
        { q: unit.base.code, sort: "name" },
      ]) {
        const file = await cells(viewer, (scoped) =>
          openOrganizationExport(scoped, viewer, new URLSearchParams({ ...query, cols: "name,code" }), words),
        );
        const search = await organizationSearch(Promise.resolve({ ...query, size: "200" }));
        const list = await listOrganizations(viewer, { ...search, pageSize: 10_000 });
        if (list.view !== "table") throw new Error("The table was asked for");
        expect(file?.rows).toEqual(list.rows.map(({ name, code }) => [name, code]));
      }
    }
  });

  it("have no columns about people for those who do not see people", async () => {
    const unit = await makeUnit(db);
    const [admin, secretary] = [
      await makeViewer(db, { role: "ADMIN" }),
      await makeViewer(db, { role: "SECRETARY", organizationId: unit.base.id }),
    ];
    const headers = async (viewer: Viewer) =>
      (await cells(viewer, (scoped) => openOrganizationExport(scoped, viewer, new URLSearchParams(), words)))
        ?.headers;
    expect(await headers(admin)).not.toContain("Đảng viên");
    expect(await headers(secretary)).toContain("Đảng viên");
  });
});

describe("study as a file", () => {
  it("holds a campaign's units as its page lists them, numbers as numbers, a secretary's own alone", async () => {
    const campaign = await makeCampaign(db);
    const [own, other] = [await makeUnit(db), await makeUnit(db)];
    const studyUnit = await makeStudyUnit(db, {
      campaignId: campaign.id,
      organizationId: own.base.id,
      status: "REPORTED",
    });
    await makeAttendance(db, studyUnit);
    await makeStudyUnit(db, { campaignId: campaign.id, organizationId: other.base.id });
    const leader = await makeViewer(db, { role: "LEADER" });
    const secretary = await makeViewer(db, { role: "SECRETARY", organizationId: own.base.id });
    const params = new URLSearchParams({ cols: "name,membersCount,code,members", sort: "-members" });
    const open = (viewer: Viewer) =>
      cells(viewer, (scoped) =>
        openCampaignExport(scoped, viewer, { campaignId: campaign.id, params }, words),
      );
    const found = await getCampaign(leader, campaign.id);
    const onScreen = arrangeUnits(found?.units ?? [], loadUnitSearch(params));
    const file = await open(leader);
    expect(file?.headers).toEqual([
      "Tổ chức đảng",
      "Đảng viên đã học",
      "Đảng viên triệu tập",
      "Mã",
      "Tỷ lệ đảng viên",
    ]);
    expect(file?.rows).toEqual(
      onScreen.map(({ shortName, members, code, membersRatePercent }) => [
        shortName,
        members.summoned === 0 ? null : members.present + members.madeUp,
        members.summoned === 0 ? null : members.summoned,
        code,
        membersRatePercent,
      ]),
    );
    expect(file?.rows).toHaveLength(2);
    expect((await open(secretary))?.rows.map(([name]) => name)).toEqual([own.base.shortName]);
  });

  it("shows a draft to those who make campaigns, and to nobody else", async () => {
    const draft = await makeCampaign(db, { status: "DRAFT", title: "Bản thảo của riêng văn phòng" });
    for (const [role, seen] of [
      ["STAFF", true],
      ["LEADER", false],
      ["SECRETARY", false],
    ] as const) {
      const viewer = await makeViewer(db, { role });
      const params = new URLSearchParams();
      const one = await cells(viewer, (scoped) =>
        openCampaignExport(scoped, viewer, { campaignId: draft.id, params }, words),
      );
      expect(one !== null, role).toBe(seen);
      const all = await cells(viewer, (scoped) => openCampaignsExport(scoped, viewer, params, words));
      const titles = (await listCampaigns(viewer)).map(({ campaign }) => campaign.title);
      expect(all?.rows.map(([title]) => title)).toEqual(titles);
      expect(titles.includes(draft.title), role).toBe(seen);
    }
  });
});
