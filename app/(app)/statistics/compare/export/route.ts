import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openComparisonExport } from "@/lib/exports/comparison-export";
import { tableFile } from "@/lib/exports/write-export";

/** The comparison of the page as a file: `?format=xlsx|csv` and the page's own words. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("member.export");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "statistics.export",
    open: async (db, words) => {
      const table = await openComparisonExport(db, viewer, params, words);
      return table && tableFile(table);
    },
  });
}
