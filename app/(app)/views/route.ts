import { requireViewer } from "@/lib/auth/viewer";
import { canKeepView } from "@/lib/views/policy";
import { listViews } from "@/lib/views/queries";
import { viewLists } from "@/lib/views/view-list";

/** The views of a list that the viewer may open: `?list=`. */
export async function GET(request: Request) {
  const viewer = await requireViewer();
  const asked = new URL(request.url).searchParams.get("list");
  const list = viewLists.find((known) => known === asked);
  if (!list || !canKeepView(viewer, list)) return Response.json([]);
  return Response.json(await listViews(viewer, list), { headers: { "Cache-Control": "no-store" } });
}
