import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openChartExport } from "@/lib/exports/chart-export";
import { tableFile } from "@/lib/exports/write-export";

/** The figures of a chart of Tổng quan as a file: `?chart=education&format=xlsx|csv&on=`. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("statistics.read");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "statistics.export",
    open: async (db, words) => {
      const chart = await openChartExport(db, viewer, params, words);
      return chart && tableFile(chart);
    },
  });
}
