import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { readReportedCampaign } from "@/lib/study/report/read-report";
import { type CampaignSummary, summaryOf } from "@/lib/study/report/summary";
import type { Campaign } from "@/lib/study/unit-participation";
import type { DocumentFrame } from "../official/document-frame";
import type { Words } from "../words";
import { windowLine } from "./report-document";
import { reportFrame } from "./report-frame";

/** A campaign on one page, for the Standing Committee. */
export type SummaryDocument = {
  campaign: Campaign;
  summary: CampaignSummary;
  frame: DocumentFrame;
  facts: string;
  asOf: CalendarDate;
};

/** Null where there is no such campaign for the viewer. */
export async function summaryDocument(
  db: ScopedDb,
  viewer: Viewer,
  campaignId: string,
  words: Words,
): Promise<SummaryDocument | null> {
  const found = await readReportedCampaign(db, viewer, campaignId);
  if (!found) return null;
  const { campaign } = found;
  const frame = await reportFrame(
    db,
    viewer,
    {
      unit: null,
      title: words.t("exports.studySummary.title"),
      subject: words.t("exports.studyReport.subject", { campaign: campaign.title }),
    },
    words,
  );
  const facts = windowLine(campaign, viewer.today, words);
  return { campaign, summary: summaryOf(found), frame, facts, asOf: viewer.today };
}
