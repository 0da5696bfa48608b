import type { StudyStatus } from "@/lib/study/terms";
import {
  type Campaign,
  type CampaignParticipation,
  campaignTotals,
  judgeUnit,
} from "@/lib/study/unit-participation";
import { testWords } from "./test-words";

/** A unit: code, status, members there in per cent (null: nothing entered), and how many were summoned. */
type Given = [code: string, status: StudyStatus, percent: number | null, summoned?: number];

/** A campaign as the home pages get it, judged on the day of `testWords`. */
export function testCampaign(
  id: string,
  terms: Partial<Campaign>,
  given: readonly Given[],
): CampaignParticipation {
  const campaign: Campaign = {
    id,
    title: `Học tập ${id}`,
    planNumber: null,
    planOn: null,
    startsOn: "2021-03-01",
    endsOn: "2021-03-18",
    reportDueOn: "2021-03-20",
    status: "OPEN",
    thresholdPercent: 95,
    audiences: ["MEMBERS"],
    modes: [],
    products: [],
    speakers: [],
    documents: [],
    version: 1,
    ...terms,
  };
  const units = given.map(([code, status, percent, of = 1000], position) => {
    const summoned = percent === null ? 0 : of;
    const members = { summoned, present: Math.round((summoned * (percent ?? 0)) / 100), madeUp: 0 };
    return judgeUnit(
      {
        unitId: `${id}-${code}`,
        campaignId: id,
        organizationId: code,
        code,
        shortName: code,
        name: `Đảng bộ ${code}`,
        typeCode: "5",
        searchKey: code.toLowerCase(),
        position: { A: 1, B: 2, OLD: 3 }[code] ?? 10 + position,
        status,
        reportedOn: null,
        sessionCount: 1,
        members,
        everyone: members,
      },
      campaign,
      testWords().today,
    );
  });
  return { campaign, units, totals: campaignTotals(units) };
}
