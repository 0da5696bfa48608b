import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shows, smallestGroup } from "@/lib/access/sensitive-fields";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { formatInteger } from "@/lib/i18n/format";
import {
  ethnicities,
  politicalTheoryLevels,
  professionalLevels,
  religions,
  sexes,
} from "@/lib/members/code-lists";
import { memberFilterWords, UNKNOWN } from "@/lib/members/filter-words";
import { partyAgeBands } from "@/lib/members/party-age-bands";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { blocCharts, memberCharts, prepareMemberChart } from "@/lib/statistics/charts";
import {
  type DashboardFilter,
  filterQuery,
  noFilter,
  readFilter,
  searchOf,
} from "@/lib/statistics/dashboard-filter";
import { prepareBadges } from "@/lib/statistics/prepare-badges";
import { prepareBlocTiles, prepareUnitTiles } from "@/lib/statistics/prepare-tiles";
import { getOverview, getUnitHome } from "@/lib/statistics/queries";
import { testWords } from "@/lib/statistics/test-words";
import { listDue } from "@/lib/worklist/queries/list-due";
import { loadDeadlineSearch } from "@/lib/worklist/search";
import { makeViewer } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { type ChartRow, openChartExport } from "./chart-export";
import { openMemberExport } from "./member-export";

let db: pg.Pool;
let units: Unit[];

const peoples = ethnicities.slice(0, 4).map(({ code }) => code);
const faiths = religions.slice(0, 3).map(({ code }) => code);

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  const campaign = await makeCampaign(db);
  units = [];
  for (const [index, typeCode] of (["5", "6a", "11"] as const).entries()) {
    const unit = await makeUnit(db, { typeCode, cellCount: 2 });
    units.push(unit);
    const part = await makeStudyUnit(db, {
      campaignId: campaign.id,
      organizationId: unit.base.id,
      status: "STUDIED",
    });
    if (index > 0) await makeAttendance(db, part, { summoned: 10, present: 10 - index });
    for (let person = 0; person < 24; person++) {
      const admittedOn = person % 4 === 0 ? "2021-02-03" : `${1958 + 2 * person}-08-24`;
      await makeMember(db, {
        organizationId: unit.cells[person % 2]?.id ?? unit.cells[0].id,
        sex: person % 3 === 0 ? "MALE" : "FEMALE",
        bornOn: `${1938 + 2 * person}-04-20`,
        professionalLevel: [...professionalLevels, null][person % (professionalLevels.length + 1)] ?? null,
        politicalTheory:
          [...politicalTheoryLevels, null][(person + index) % (politicalTheoryLevels.length + 1)] ?? null,
        ethnicityCode: peoples[person % 5 === 0 ? index + 1 : 0] ?? "kinh",
        religion: faiths[person % 7 === 0 ? 1 : 0] ?? "NONE",
        admittedOn,
        officialOn: person % 4 === 0 ? null : `${1959 + 2 * person}-08-24`,
        ...(person % 6 === 1 && { exemptFrom: "2020-01-01" }),
        ...(person === 5 && { endsOn: "2021-01-15" }),
      });
    }
  }
});

afterAll(() => db.end());

const roles = ["LEADER", "STAFF", "SECRETARY"] as const;

function viewerOf(role: (typeof roles)[number] | "ADMIN"): Promise<Viewer> {
  return makeViewer(db, { role, ...(role === "SECRETARY" && { organizationId: units[0]?.base.id ?? "" }) });
}

async function homeOf(viewer: Viewer, on: string, filter: DashboardFilter) {
  const words = { ...testWords(), today: on, on: on < viewer.today ? on : null, viewer, filter };
  if (viewer.role === "SECRETARY") {
    const { figures } = await getUnitHome(viewer, { on, filter });
    return { figures, words, tiles: prepareUnitTiles(figures, words) };
  }
  const { figures, earlier } = await getOverview(viewer, { on, filter });
  return { figures, words, tiles: prepareBlocTiles(figures, earlier, words) };
}

async function rowsOfFile(viewer: Viewer, href: string): Promise<ChartRow[]> {
  const params = new URL(href, "http://localhost").searchParams;
  return withScope(viewer, async (scoped) => {
    const table = await openChartExport(scoped, viewer, params, testWords());
    const all: ChartRow[] = [];
    for await (const batch of table?.rows ?? []) all.push(...batch);
    expect(all).toHaveLength(table?.total ?? -1);
    return all;
  });
}

async function countBehind(viewer: Viewer, href: string): Promise<number> {
  return (await listMembers(viewer, loadMemberSearch(new URL(href, "http://localhost")))).total;
}

async function dueBehind(viewer: Viewer, href: string): Promise<number> {
  const search = loadDeadlineSearch(new URL(href, "http://localhost"));
  return (await listDue(viewer, "BADGE", search)).total;
}

/** Every bar and every half of a pyramid: its figure, and the list behind it where one list can say it. */
function drawnIn(model: ReturnType<typeof prepareMemberChart>) {
  return "bars" in model
    ? model.bars.map(({ label, value, href }) => ({ label, values: [value], hrefs: [href] }))
    : model.categories.map(({ label, values, hrefs = [] }) => ({ label, values, hrefs }));
}

/** Values of every filter of the list of members; of organisations, the first unit and its first cell. */
const values = {
  unit: ["base", "cell"],
  status: ["PROBATIONARY", "OFFICIAL", "EXEMPT"],
  sex: [...sexes],
  age: ["18-30", "51-55", "61+"],
  education: ["UNIVERSITY", UNKNOWN],
  theory: ["NONE", UNKNOWN],
  type: ["5", "6a"],
  partyAge: [...partyAgeBands],
  ethnicity: [...peoples],
  religion: [...faiths],
  admitted: ["2021", "1980"],
} satisfies Record<keyof DashboardFilter, string[]>;

const words = [...memberFilterWords];
const aValueOf = (word: keyof DashboardFilter, pick: number) =>
  values[word][pick % values[word].length] ?? "";
const crossing = fc
  .tuple(fc.shuffledSubarray(words, { minLength: 2, maxLength: 3 }), fc.nat(11))
  .map(([chosen, pick]) => Object.fromEntries(chosen.map((word) => [word, aValueOf(word, pick)])));

/** None, each of them alone, and some crossings of two or three. */
const filters: Record<string, string>[] = [
  {},
  ...words.map((word, index) => ({ [word]: aValueOf(word, index) })),
  { status: "EXEMPT" },
  ...fc.sample(crossing, { numRuns: 4, seed: 2021 }),
];

function filterOf(asked: Record<string, string>, viewer: Viewer): DashboardFilter {
  return readFilter(addressOf(asked), viewer);
}

/** The address of a filter as somebody might type it, whatever the role may ask. */
function addressOf({ unit, ...asked }: Record<string, string>): Record<string, string> {
  const code = unit === "base" ? units[0]?.base.code : unit === "cell" ? units[0]?.cells[0].code : undefined;
  return { ...asked, ...(code && { unit: code }) };
}

/** Bars of a field that is not shown of single people: no way to anybody, and none of a few within a part of the bloc. */
function expectNobodyTold(model: ReturnType<typeof prepareMemberChart>, filter: DashboardFilter) {
  if (!("bars" in model)) throw new Error("These are bars");
  const isPart = Object.keys(filterQuery(filter)).length > 0;
  for (const { id, value, href, filterHref } of model.bars) {
    expect([id, href, filterHref]).toEqual([id, undefined, undefined]);
    if (isPart && id !== "SMALL") expect([id, value ?? 0]).toEqual([id, Math.max(value ?? 0, smallestGroup)]);
  }
}

/** Every role with every filter, today and on an earlier day by turns, and without a filter on both. */
const cases = roles.flatMap((role) =>
  [...filters, {}].map((asked, index) => ({
    role,
    on: index % 2 === 0 ? testToday : "2020-12-31",
    asked,
    name: new URLSearchParams(asked).toString() || "no filter",
  })),
);

describe("one number, wherever it is said", () => {
  it.each(cases)(
    "is the tile's, the charts', their files' and the lists': $role on $on with $name",
    { timeout: 30_000 },
    async ({ role, on, asked }) => {
      const viewer = await viewerOf(role);
      const filter = filterOf(asked, viewer);
      const { figures, words, tiles } = await homeOf(viewer, on, filter);
      const list = await listMembers(viewer, searchOf(filter, words.on));
      expect(figures.members).toBe(list.total);
      const exported = await withScope(viewer, (scoped) =>
        openMemberExport(
          scoped,
          viewer,
          new URLSearchParams({ ...addressOf(asked), ...(words.on && { on: words.on }) }),
          words,
        ),
      );
      expect(exported.total).toBe(list.total);
      const counted: Record<string, number> = {
        members: figures.members,
        probationary: figures.probationary,
        women: figures.women,
        partyAge: figures.official,
        admitted: figures.admittedThisYear,
      };
      for (const { id, href, why } of tiles) {
        if (id === "organizations") continue;
        if (href !== undefined) expect([id, await countBehind(viewer, href)]).toEqual([id, counted[id]]);
        expect([id, why.rows]).toEqual([id, `${formatInteger(counted[id] ?? -1, "vi")} đảng viên`]);
      }
      for (const chart of memberCharts) {
        const model = prepareMemberChart(chart, figures, words);
        const drawn = drawnIn(model);
        const inFile = await rowsOfFile(viewer, model.workbookHref ?? "");
        expect(inFile.map(({ label, values }) => ({ label, values }))).toEqual(
          drawn.map(({ label, values }) => ({ label, values })),
        );
        expect([chart, sum(drawn.flatMap(({ values }) => values))]).toEqual([chart, figures.members]);
        if ((chart === "ethnicity" || chart === "religion") && !shows(viewer, chart)) {
          expectNobodyTold(model, filter);
          continue;
        }
        for (const { label, values, hrefs } of drawn) {
          for (const [index, href] of hrefs.entries()) {
            // What no one list can say is a filter against itself: nobody, but for the exempt, who are something else besides.
            if (href === undefined) {
              if (filter.status !== "EXEMPT")
                expect([chart, label, values[index]]).toEqual([chart, label, 0]);
            } else {
              expect([chart, label, await countBehind(viewer, href)]).toEqual([chart, label, values[index]]);
            }
          }
        }
      }
    },
  );

  it("is nobody's for whoever keeps accounts", async () => {
    const viewer = await viewerOf("ADMIN");
    const { figures } = await homeOf(viewer, testToday, noFilter);
    expect([figures.members, figures.byUnit, figures.byEthnicity]).toEqual([0, [], []]);
  });
});

describe("the course of an organisation", () => {
  const lastOf = async (viewer: Viewer, on: string, unit?: string) =>
    (await rowsOfFile(viewer, `/statistics/export?chart=trend&on=${on}${unit ? `&unit=${unit}` : ""}`)).at(
      -1,
    );

  it.each([...roles])("ends with the members on the list of the day: %s", async (role) => {
    const viewer = await viewerOf(role);
    for (const unit of [undefined, units[0]?.base.code, units[0]?.cells[0].code]) {
      for (const on of [testToday, "2020-12-31"]) {
        const list = await listMembers(viewer, searchOf(readFilter(unit ? { unit } : {}, viewer), on));
        const row = await lastOf(viewer, on, unit);
        expect([unit, on, row?.values[4]]).toEqual([unit, on, list.total]);
      }
    }
  });

  it.each([...roles])(
    "counts for badges who is on the worklist of each award and level: %s",
    async (role) => {
      const viewer = await viewerOf(role);
      const { course } = role === "SECRETARY" ? await getUnitHome(viewer) : await getOverview(viewer);
      if (!course) throw new Error("Nothing is filtered");
      const model = prepareBadges(course.badges, testWords());
      const cells = model.rows.flatMap((row) => row.cells);
      expect(cells.some(({ value }) => value !== 0)).toBe(true);
      for (const { value, href } of cells) {
        if (href === undefined) expect(value).toBe(0);
        else expect([href, await dueBehind(viewer, href)]).toEqual([href, value]);
      }
      const inFile = await rowsOfFile(viewer, model.workbookHref ?? "");
      expect(inFile.at(-1)?.values).toEqual(model.whole.values);
    },
  );

  it("is not told of people with a trait", async () => {
    const viewer = await viewerOf("LEADER");
    expect((await getOverview(viewer, { filter: readFilter({ sex: "FEMALE" }, viewer) })).course).toBeNull();
  });
});

describe("charts of the bloc", () => {
  const open = async (viewer: Viewer, query: string) =>
    withScope(viewer, (scoped) => openChartExport(scoped, viewer, new URLSearchParams(query), testWords()));

  it.each(blocCharts)("have their figures in a file: %s", async (chart) => {
    const leader = await viewerOf("LEADER");
    const all = await rowsOfFile(leader, `/statistics/export?chart=${chart}`);
    const names = all.map(({ label }) => label);
    for (const { base } of units) expect(names).toContain(base.name);
    const narrowed = await rowsOfFile(leader, `/statistics/export?chart=${chart}&type=6a`);
    expect(narrowed.map(({ label }) => label)).toContain(units[1]?.base.name);
    expect(narrowed.map(({ label }) => label)).not.toContain(units[0]?.base.name);
  });

  it("stand in their file under the headings of the screen", async () => {
    const rows = await rowsOfFile(await viewerOf("STAFF"), "/statistics/export?chart=participation&by=type");
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ group }) => group !== null)).toBe(true);
  });

  it("are not a secretary's, and what is no chart has no file", async () => {
    for (const chart of blocCharts)
      expect(await open(await viewerOf("SECRETARY"), `chart=${chart}`)).toBeNull();
    const leader = await viewerOf("LEADER");
    expect(await open(leader, "chart=salary")).toBeNull();
    expect(await open(leader, "")).toBeNull();
  });
});

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
