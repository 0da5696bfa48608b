import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openMatrixExport } from "@/lib/exports/matrix-export";
import { tableFile } from "@/lib/exports/write-export";

/** The units by campaigns as a file: `?format=xlsx|csv` and the overview's own filters. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("study.report");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "study.export",
    open: async (db, words) => tableFile(await openMatrixExport(db, viewer, params, words)),
  });
}
