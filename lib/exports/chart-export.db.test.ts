import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { politicalTheoryLevels, professionalLevels } from "@/lib/members/code-lists";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { chartIds, prepareChart } from "@/lib/statistics/charts";
import { getOverview } from "@/lib/statistics/queries";
import { testWords } from "@/lib/statistics/test-words";
import { makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { type ChartRow, openChartExport } from "./chart-export";

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  const campaign = await makeCampaign(db);
  for (const [index, typeCode] of (["5", "6a", "11"] as const).entries()) {
    const unit = await makeUnit(db, { typeCode });
    const part = await makeStudyUnit(db, {
      campaignId: campaign.id,
      organizationId: unit.base.id,
      status: "STUDIED",
    });
    if (index > 0) await makeAttendance(db, part, { summoned: 10, present: 10 - index });
    for (let person = 0; person < 12; person++) {
      await makeMember(db, {
        organizationId: unit.cells[0].id,
        sex: person % 3 === 0 ? "MALE" : "FEMALE",
        bornOn: `${1955 + 3 * person}-04-20`,
        professionalLevel: [...professionalLevels, null][person % (professionalLevels.length + 1)] ?? null,
        politicalTheory:
          [...politicalTheoryLevels, null][(person + index) % (politicalTheoryLevels.length + 1)] ?? null,
        admittedOn: person % 4 === 0 ? "2021-02-03" : "2011-08-24",
        officialOn: person % 4 === 0 ? null : "2012-08-24",
        ...(person === 5 && { endsOn: "2021-01-15" }),
      });
    }
  }
});

afterAll(() => db.end());

async function rowsOfFile(viewer: Viewer, href: string): Promise<ChartRow[]> {
  const params = new URL(href, "http://localhost").searchParams;
  const words = testWords();
  const rows = await withScope(viewer, async (scoped) => {
    const table = await openChartExport(scoped, viewer, params, words);
    const all: ChartRow[] = [];
    for await (const batch of table?.rows ?? []) all.push(...batch);
    expect(all).toHaveLength(table?.total ?? -1);
    return all;
  });
  return rows;
}

function drawnIn(model: NonNullable<ReturnType<typeof prepareChart>>) {
  if ("bars" in model) {
    return model.bars.map(({ label, value, href }) => ({ label, values: [value], hrefs: [href] }));
  }
  if ("categories" in model) {
    return model.categories.map(({ label, values, hrefs = [] }) => ({ label, values, hrefs }));
  }
  const rows = model.rows.map(({ label, cells }) => ({
    label,
    values: cells.map(({ value }) => value),
    hrefs: [],
  }));
  return [...rows, { ...model.whole, hrefs: [] }];
}

async function countBehind(viewer: Viewer, href: string): Promise<number> {
  return (await listMembers(viewer, loadMemberSearch(new URL(href, "http://localhost")))).total;
}

const cases = (["LEADER", "STAFF"] as const).flatMap((role) =>
  [testToday, "2020-12-31"].flatMap((on) => chartIds.map((chart) => ({ role, on, chart }))),
);

describe("a chart of Tổng quan", () => {
  it.each(cases)(
    "has its figures in its file and its lists: $chart on $on for $role",
    async ({ role, on, chart }) => {
      const viewer = await makeViewer(db, { role });
      const words = { ...testWords(), today: on, on: on < viewer.today ? on : null };
      const overview = await getOverview(viewer, on);
      const model = prepareChart(chart, overview, words);
      if (!model) throw new Error("There is a campaign to draw");
      const drawn = drawnIn(model);
      const inFile = await rowsOfFile(viewer, model.workbookHref ?? "");
      expect(inFile.map(({ label, values }) => ({ label, values }))).toEqual(
        drawn.map(({ label, values }) => ({ label, values })),
      );
      expect(drawn.length).toBeGreaterThan(0);
      if (chart === "participation" || chart === "heat-map") return;
      for (const { label, values, hrefs } of drawn) {
        const behind = await Promise.all(hrefs.map((href) => countBehind(viewer, href ?? "")));
        expect([label, behind]).toEqual([label, values]);
      }
      const total = drawn
        .flatMap(({ values }) => values)
        .reduce<number>((sum, value) => sum + (value ?? 0), 0);
      expect(total).toBe(overview.figures.members);
    },
  );

  it("that there is not has no file", async () => {
    const viewer = await makeViewer(db, { role: "LEADER" });
    const open = (query: string) =>
      withScope(viewer, (scoped) => openChartExport(scoped, viewer, new URLSearchParams(query), testWords()));
    expect(await open("chart=salary")).toBeNull();
    expect(await open("")).toBeNull();
  });
});
