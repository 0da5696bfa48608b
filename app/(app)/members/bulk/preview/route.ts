import { readQuestion } from "@/lib/action/read-question";
import { requireViewer } from "@/lib/auth/viewer";
import { previewBulk } from "@/lib/bulk/queries";
import { previewBulkInput } from "@/lib/bulk/schema";

/** What a bulk change would do to each of those selected. A POST because a selection is too long for an address; it writes nothing. */
export async function POST(request: Request) {
  const viewer = await requireViewer("member.write");
  const question = await readQuestion(request, previewBulkInput);
  if ("refused" in question) return question.refused;
  const { selection, ...assignment } = question.input;
  const preview = await previewBulk(viewer, selection, assignment);
  return Response.json(preview, { headers: { "Cache-Control": "no-store" } });
}
