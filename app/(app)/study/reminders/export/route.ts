import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openRemindersExport } from "@/lib/exports/reminders-export";
import { tableFile } from "@/lib/exports/write-export";

/** The units to be reminded as a file: `?format=xlsx|csv&kind=`. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("study.export");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "study.export",
    open: async (db, words) => tableFile(await openRemindersExport(db, viewer, params, words)),
  });
}
