import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { arrangeUnits } from "@/lib/study/arrange-units";
import { loadOverviewSearch, loadUnitSearch } from "@/lib/study/load-search";
import { isOfYear } from "@/lib/study/matrix";
import { campaignInScope, campaignsInScope } from "@/lib/study/queries";
import type { CampaignParticipation, UnitParticipation } from "@/lib/study/unit-participation";
import { describeStudyFilters } from "./describe-study-filters";
import { columnsOnScreen, type ExportTable, inOneBatch } from "./export-table";
import { campaignExportColumns, unitExportColumns } from "./study-export-columns";
import type { Words } from "./words";

/** The campaigns of the overview. Its other filters narrow the units below them, not the campaigns. */
export async function openCampaignsExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<CampaignParticipation>> {
  const { year } = loadOverviewSearch(params);
  const campaigns = await campaignsInScope(db, viewer);
  const rows = campaigns.filter(({ campaign }) => isOfYear(campaign.startsOn, year));
  return {
    title: words.t("exports.study.list"),
    filters: describeStudyFilters({ year }, words),
    asOf: viewer.today,
    columns: campaignExportColumns(words),
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

/** The units of one campaign, late ones first unless asked otherwise; null when there is no such campaign for the viewer. */
export async function openCampaignExport(
  db: ScopedDb,
  viewer: Viewer,
  { campaignId, params }: { campaignId: string; params: URLSearchParams },
  words: Words,
): Promise<ExportTable<UnitParticipation> | null> {
  const found = await campaignInScope(db, viewer, campaignId);
  if (!found) return null;
  const search = loadUnitSearch(params);
  const rows = arrangeUnits(found.units, search);
  return {
    title: words.t("exports.study.units", { campaign: found.campaign.title }),
    filters: describeStudyFilters(search, words),
    asOf: viewer.today,
    columns: columnsOnScreen(unitExportColumns(words), params.get("cols")),
    total: rows.length,
    rows: inOneBatch(rows),
  };
}
