import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openAuditExport } from "@/lib/exports/audit-export";
import { tableFile } from "@/lib/exports/write-export";

/** The audit trail as a file: `?format=xlsx|csv` and the list's own filters. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("audit.read");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "audit.export",
    open: async (db, words) => tableFile(await openAuditExport(db, viewer, params, words)),
  });
}
