import { requireViewer } from "@/lib/auth/viewer";
import { getImportStatus } from "@/lib/imports/queries/import-state";

/** How far the reading of a file is, for a page that was opened meanwhile. */
export async function GET(_: Request, context: RouteContext<"/imports/[id]/status">): Promise<Response> {
  const viewer = await requireViewer("member.write");
  const status = await getImportStatus(viewer, (await context.params).id);
  return Response.json(status, { status: status ? 200 : 404, headers: { "cache-control": "no-store" } });
}
