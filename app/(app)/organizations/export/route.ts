import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openOrganizationExport } from "@/lib/exports/organization-export";
import { tableFile } from "@/lib/exports/write-export";

/** The table of organisations as a file: `?format=xlsx|csv` and the table's own parameters. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("organization.export");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "organization.export",
    open: async (db, words) => tableFile(await openOrganizationExport(db, viewer, params, words)),
  });
}
