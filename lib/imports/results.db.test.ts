import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { makeViewer } from "@/prisma/factories/account";
import { makeOrganization } from "@/prisma/factories/organization";
import { makeCampaign } from "@/prisma/factories/study-campaign";
import { makeAttendance, makeStudyUnit } from "@/prisma/factories/study-unit";
import { testDatabase } from "@/prisma/factories/test-database";
import { getResultsStart } from "./queries/import-start";
import { makeSheetFile } from "./test-support/make-list-file";
import { confirm, conflictsOf, takeBack, uploadResults, view } from "./test-support/steps";

vi.setConfig({ testTimeout: 60_000 });
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: (await testDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

describe("the results of a campaign", () => {
  it("come in once, unit by unit, with the same guarantees as members", async () => {
    const { staff, campaign, units } = await makeWorld();
    const [fresh, known, reported] = units;
    await makeAttendance(owner, known.study, { summoned: 50, present: 40, excused: 4, madeUp: 3 });
    await makeAttendance(owner, reported.study, { summoned: 20, present: 20 });
    const list = file(
      [fresh.name, "30", "29", "5", "5"],
      [known.code, "50", "41", "", ""],
      [reported.name, "20", "19", "", ""],
      ["Đơn vị nào đó", "5", "5", "", ""],
    );
    const id = await uploadResults(staff, campaign.id, list);
    const preview = await view(staff, id, campaign.id);
    expect(preview?.rows.map(({ verdict }) => verdict)).toEqual(["NEW", "CHANGED", "DOUBTFUL", "REFUSED"]);
    expect(preview?.rows[1]?.changes).toEqual([{ field: "MEMBERS.present", before: "40", after: "41" }]);
    // An address of another campaign, or of the members', does not show it.
    expect(await view(staff, id)).toBeNull();

    await confirm(staff, id);
    await expect(confirm(staff, id)).rejects.toMatchObject({ key: "imports.errors.alreadyApplied" });
    expect((await view(staff, id, campaign.id))?.outcomes).toEqual({
      CREATED: 1,
      CHANGED: 1,
      UNCHANGED: 0,
      SKIPPED: 1,
      REFUSED: 1,
    });
    expect(await numbersOf(campaign.id, units)).toEqual([
      [fresh.code, "CADRES", 5, 5, 0, 0],
      [fresh.code, "MEMBERS", 30, 29, 0, 0],
      [known.code, "MEMBERS", 50, 41, 4, 3],
      [reported.code, "MEMBERS", 20, 20, 0, 0],
    ]);

    const again = await uploadResults(staff, campaign.id, list);
    expect((await view(staff, again, campaign.id))?.counts).toMatchObject({
      NEW: 0,
      CHANGED: 0,
      UNCHANGED: 2,
    });
    expect((await getResultsStart(staff, campaign.id))?.history).toMatchObject([
      { status: "STAGED" },
      { status: "APPLIED", by: staff.displayName, outcomes: { CREATED: 1, CHANGED: 1 } },
    ]);
  });

  it("are taken back as long as no unit has entered something since", async () => {
    const { staff, campaign, units } = await makeWorld();
    const [fresh, known] = units;
    await makeAttendance(owner, known.study, { summoned: 50, present: 40, excused: 4 });
    const before = await numbersOf(campaign.id, units);
    const id = await uploadResults(
      staff,
      campaign.id,
      file([fresh.name, "30", "29", "", ""], [known.name, "50", "44", "", ""]),
    );
    await confirm(staff, id);
    await takeBack(staff, id);
    expect(await numbersOf(campaign.id, units)).toEqual(before);

    const second = await uploadResults(staff, campaign.id, file([fresh.name, "30", "29", "", ""]));
    await confirm(staff, second);
    await owner.query("UPDATE study_unit SET version = version + 1 WHERE id = $1", [fresh.study.id]);
    expect(await conflictsOf(staff, second)).toMatchObject([{ rowNumber: 2, name: fresh.name }]);
    await expect(takeBack(staff, second)).rejects.toMatchObject({ key: "imports.errors.undoConflicts" });
  });

  it("are nobody's to read in but the staff's, and only while the campaign is open", async () => {
    const { campaign, units } = await makeWorld();
    const list = file([units[0].name, "30", "29", "", ""]);
    const secretary = await makeViewer(owner, { role: "SECRETARY", organizationId: units[0].id });
    const leader = await makeViewer(owner, { role: "LEADER" });
    for (const viewer of [secretary, leader])
      await expect(uploadResults(viewer, campaign.id, list)).rejects.toMatchObject({
        key: "errors.notAllowed",
      });
    const closed = await makeCampaign(owner, { status: "CLOSED" });
    const staff = await makeViewer(owner, { role: "STAFF" });
    await expect(uploadResults(staff, closed.id, list)).rejects.toMatchObject({ key: "errors.notAllowed" });
    expect(await getResultsStart(staff, closed.id)).toBeNull();
  });
});

type World = { staff: Viewer; campaign: { id: string }; units: [StudyUnit, StudyUnit, StudyUnit] };
type StudyUnit = { id: string; name: string; code: string; study: { id: string; organizationId: string } };

async function makeWorld(): Promise<World> {
  const campaign = await makeCampaign(owner);
  const make = async (status: "NOT_STARTED" | "IN_PROGRESS" | "REPORTED"): Promise<StudyUnit> => {
    const { id, name, code } = await makeOrganization(owner);
    return {
      id,
      name,
      code,
      study: await makeStudyUnit(owner, { campaignId: campaign.id, organizationId: id, status }),
    };
  };
  return {
    staff: await makeViewer(owner, { role: "STAFF" }),
    campaign,
    units: [await make("NOT_STARTED"), await make("IN_PROGRESS"), await make("REPORTED")],
  };
}

function file(...rows: string[][]): Uint8Array {
  const headings = ["Đơn vị", "Đảng viên triệu tập", "Đảng viên có mặt", "Cấp ủy triệu tập", "Cấp ủy có mặt"];
  return makeSheetFile([headings, ...rows]);
}

async function numbersOf(campaignId: string, units: readonly StudyUnit[]): Promise<unknown[][]> {
  const { rows } = await owner.query({
    text: `SELECT o.code, a.audience::text, a.summoned, a.present, a.excused, a.made_up
           FROM study_attendance a JOIN study_unit u ON u.id = a.study_unit_id JOIN organization o ON o.id = u.organization_id
           WHERE u.campaign_id = $1 ORDER BY array_position($2::uuid[], o.id), a.audience::text`,
    values: [campaignId, units.map(({ id }) => id)],
    rowMode: "array",
  });
  return rows;
}
