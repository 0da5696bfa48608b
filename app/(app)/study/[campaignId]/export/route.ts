import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openCampaignExport } from "@/lib/exports/study-export";
import { tableFile } from "@/lib/exports/write-export";

/** The units of a campaign as a file: `?format=xlsx|csv` and the list's own parameters. */
export async function GET(
  request: Request,
  context: RouteContext<"/study/[campaignId]/export">,
): Promise<Response> {
  const viewer = await requireViewer("study.export");
  const { campaignId } = await context.params;
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "study.export",
    open: async (db, words) => {
      const table = await openCampaignExport(db, viewer, { campaignId, params }, words);
      return table && tableFile(table);
    },
  });
}
