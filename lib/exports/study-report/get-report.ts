import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import type { Words } from "../words";
import { campaignDocument, type ReportDocument, unitDocument } from "./report-document";
import { type SummaryDocument, summaryDocument } from "./summary-document";

/** The official table of a campaign for its page; null where there is none for the viewer. */
export function getCampaignDocument(
  viewer: Viewer,
  campaignId: string,
  words: Words,
): Promise<ReportDocument | null> {
  return withScope(viewer, (db) => campaignDocument(db, viewer, campaignId, words));
}

/** A unit's own report for its page. */
export function getUnitDocument(
  viewer: Viewer,
  place: { campaignId: string; code: string },
  words: Words,
): Promise<ReportDocument | null> {
  return withScope(viewer, (db) => unitDocument(db, viewer, place, words));
}

/** The one page for the Standing Committee. */
export function getSummaryDocument(
  viewer: Viewer,
  campaignId: string,
  words: Words,
): Promise<SummaryDocument | null> {
  return withScope(viewer, (db) => summaryDocument(db, viewer, campaignId, words));
}
