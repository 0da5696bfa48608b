import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { campaignDocument } from "@/lib/exports/study-report/report-document";
import { reportFile } from "@/lib/exports/study-report/report-sheet";

/** The official table of a campaign as an .xlsx, the only shape it has. */
export async function GET(
  request: Request,
  context: RouteContext<"/study/[campaignId]/report/export">,
): Promise<Response> {
  const viewer = await requireViewer("study.report");
  const { campaignId } = await context.params;
  return answerExport(request, viewer, {
    action: "study.report.export",
    open: async (db, words) => {
      const document = await campaignDocument(db, viewer, campaignId, words);
      return document && reportFile(document);
    },
  });
}
