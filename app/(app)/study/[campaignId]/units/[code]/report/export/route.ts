import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { unitDocument } from "@/lib/exports/study-report/report-document";
import { reportFile } from "@/lib/exports/study-report/report-sheet";

/** A unit's own report on a campaign as an .xlsx. */
export async function GET(
  request: Request,
  context: RouteContext<"/study/[campaignId]/units/[code]/report/export">,
): Promise<Response> {
  const viewer = await requireViewer("study.export");
  const place = await context.params;
  return answerExport(request, viewer, {
    action: "study.report.export",
    open: async (db, words) => {
      const document = await unitDocument(db, viewer, place, words);
      return document && reportFile(document);
    },
  });
}
