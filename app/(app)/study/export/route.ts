import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openCampaignsExport } from "@/lib/exports/study-export";
import { tableFile } from "@/lib/exports/write-export";

/** The study campaigns as a file: `?format=xlsx|csv&year=`. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("study.export");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "study.export",
    open: async (db, words) => tableFile(await openCampaignsExport(db, viewer, params, words)),
  });
}
