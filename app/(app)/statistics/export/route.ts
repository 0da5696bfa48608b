import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openChartExport } from "@/lib/exports/chart-export";
import { tableFile } from "@/lib/exports/write-export";

/** The figures of a chart of a home page as a file: `?chart=education&format=xlsx|csv&on=`, and its filters. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("member.export");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "statistics.export",
    open: async (db, words) => {
      const chart = await openChartExport(db, viewer, params, words);
      return chart && tableFile(chart);
    },
  });
}
