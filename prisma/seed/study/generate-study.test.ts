import { describe, expect, it } from "vitest";
import { groupBy } from "@/lib/group-by";
import { numberFields } from "@/lib/study/audience-rows";
import { everyone } from "@/lib/study/participation";
import { numbersFromRoll } from "@/lib/study/roll-result";
import { businessOn } from "../demo-dates";
import { isExempt, wholeDemo } from "../test-support/whole-demo";

const demo = wholeDemo();

describe("the study campaigns of the demonstration", () => {
  const [finished, , running] = demo.study_campaign;
  const unitsOf = (campaignId = "") => demo.study_unit.filter((unit) => unit.campaignId === campaignId);

  it("are three, for all 67 units each", () => {
    expect(demo.study_campaign).toHaveLength(3);
    for (const { id } of demo.study_campaign) expect(unitsOf(id)).toHaveLength(67);
  });

  it("count nobody twice: no rate above 100 %", () => {
    for (const { summoned, present: there, excused, unexcused, madeUp } of demo.study_attendance) {
      expect(there + excused + unexcused).toBeLessThanOrEqual(summoned);
      expect(there + madeUp).toBeLessThanOrEqual(summoned);
      expect(Math.min(there, excused, unexcused, madeUp)).toBeGreaterThanOrEqual(0);
    }
    for (const session of demo.study_session) expect(session.present).toBeLessThanOrEqual(session.summoned);
  });

  it("count the cadres among the members, and no more essays than members summoned", () => {
    for (const [studyUnitId, rows] of groupBy(demo.study_attendance, (row) => row.studyUnitId)) {
      const members = rows.find(({ audience }) => audience === "MEMBERS");
      const cadres = rows.find(({ audience }) => audience === "CADRES");
      for (const field of numberFields) {
        expect(cadres?.[field] ?? 0, `${studyUnitId} ${field}`).toBeLessThanOrEqual(members?.[field] ?? 0);
      }
      const unit = demo.study_unit.find(({ id }) => id === studyUnitId);
      expect(Math.max(unit?.essays ?? 0, unit?.commitments ?? 0)).toBeLessThanOrEqual(members?.summoned ?? 0);
    }
    expect(unitsOf(running?.id).filter(({ essays }) => essays !== null).length).toBeGreaterThan(50);
  });

  it("finished: 67 of 67 confirmed, above 95 % in all, a few units below", () => {
    const units = unitsOf(finished?.id);
    expect(
      units.every(({ status, reportedOn }) => status === "CONFIRMED" && (reportedOn ?? "") <= "2021-01-29"),
    ).toBe(true);
    expect(rateOf(units.map(({ id }) => id))).toBeGreaterThan(0.95);
    const low = units.filter(({ id }) => rateOf([id]) < 0.95);
    expect(low.length).toBeGreaterThanOrEqual(3);
    expect(low.length).toBeLessThanOrEqual(6);
  });

  it("running: the newest, with late units and units below the threshold", () => {
    expect(demo.study_campaign.every(({ startsOn }) => startsOn <= (running?.startsOn ?? ""))).toBe(true);
    expect((running?.reportDueOn ?? "") < businessOn).toBe(true);
    const units = unitsOf(running?.id);
    const late = units.filter(({ status }) => status !== "REPORTED" && status !== "CONFIRMED");
    expect(late.length).toBeGreaterThanOrEqual(8);
    expect(late.length).toBeLessThanOrEqual(15);
    expect(
      units.filter(({ id, status }) => status === "REPORTED" && rateOf([id]) < 0.95).length,
    ).toBeGreaterThan(3);
  });

  it("summon the members of the day less the exempt", () => {
    const unit = unitsOf(finished?.id).find(({ organizationId }) => demo.unitOf(organizationId) === "SCT");
    const on = "2021-01-15";
    const listed = demo.headcount(on).filter(({ organizationId }) => demo.unitOf(organizationId) === "SCT");
    const exempt = listed.filter(({ memberId }) => {
      const member = demo.byId.get(memberId);
      return member !== undefined && isExempt(member, on);
    });
    const numbers = demo.study_attendance.find(
      ({ studyUnitId, audience }) => studyUnitId === unit?.id && audience === "MEMBERS",
    );
    expect(numbers?.summoned).toBe(listed.length - exempt.length);
  });

  it("have lists and rolls that say what the numbers say, no session above its own day", () => {
    const kinds = new Map(demo.study_session.map(({ id, kind }) => [id, kind]));
    const entries = groupBy(demo.study_roll_entry, ({ studyUnitId }) => studyUnitId);
    const lists = groupBy(demo.study_summons, ({ studyUnitId }) => studyUnitId);
    for (const { id } of unitsOf(finished?.id)) expect(entries.get(id)?.length ?? 0).toBeGreaterThan(0);
    const called = unitsOf(running?.id).filter(({ id }) => entries.has(id)).length;
    expect(called).toBeGreaterThan(5);
    expect(called).toBeLessThan(60);
    for (const [studyUnitId, own] of entries) {
      const rolled = own.map((entry) => ({ ...entry, kind: kinds.get(entry.sessionId) ?? "FIRST_ROUND" }));
      const list = (lists.get(studyUnitId) ?? []).map(({ id }) => id);
      const members = demo.study_attendance.find(
        (row) => row.studyUnitId === studyUnitId && row.audience === "MEMBERS",
      );
      expect(members).toMatchObject(numbersFromRoll(list, rolled));
    }
    const rolls = groupBy(demo.study_roll_entry, ({ sessionId }) => sessionId);
    for (const session of demo.study_session) {
      const roll = rolls.get(session.id) ?? [];
      expect(roll.length).toBeLessThanOrEqual(session.summoned);
      expect(roll.filter(({ state }) => state === "PRESENT").length).toBeLessThanOrEqual(session.present);
    }
  });

  it("were held within their windows, as many people as were counted", () => {
    const campaigns = new Map(demo.study_campaign.map((campaign) => [campaign.id, campaign]));
    const sessions = groupBy(demo.study_session, ({ studyUnitId }) => studyUnitId);
    const attendance = groupBy(demo.study_attendance, ({ studyUnitId }) => studyUnitId);
    for (const unit of demo.study_unit) {
      const campaign = campaigns.get(unit.campaignId);
      const held = sessions.get(unit.id) ?? [];
      for (const { heldOn } of held) {
        expect(heldOn >= (campaign?.startsOn ?? "") && heldOn <= (campaign?.endsOn ?? "")).toBe(true);
      }
      const everyone = (attendance.get(unit.id) ?? []).filter(({ audience }) => audience !== "CADRES");
      expect(sum(held.map((session) => session.present))).toBe(
        sum(everyone.map((row) => row.present + row.madeUp)),
      );
    }
  });
});

/** Share of everybody summoned who took part in the end. */
function rateOf(studyUnitIds: readonly string[]): number {
  const { summoned, present, madeUp } = everyone(
    demo.study_attendance.filter(({ studyUnitId }) => studyUnitIds.includes(studyUnitId)),
  );
  return (present + madeUp) / summoned;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
