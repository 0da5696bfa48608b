import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openMemberExport } from "@/lib/exports/member-export";
import { tableFile } from "@/lib/exports/write-export";

/** The list of members as a file: `?format=xlsx|csv` and the list's own parameters. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("member.export");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "member.export",
    open: async (db, words) => tableFile(await openMemberExport(db, viewer, params, words)),
  });
}
