import { explainFailure } from "@/lib/action/explain";
import { readQuestion } from "@/lib/action/read-question";
import { requireViewer } from "@/lib/auth/viewer";
import { actConstraints } from "@/lib/organizations/acts/constraints";
import { previewAct } from "@/lib/organizations/acts/queries/preview-act";
import { actInput } from "@/lib/organizations/acts/schema";

/** What an act would do. A POST because an act is too long for an address; it writes nothing. Answers as an action does. */
export async function POST(request: Request) {
  const viewer = await requireViewer("organization.act");
  const question = await readQuestion(request, actInput);
  if ("refused" in question) return question.refused;
  const answer = await previewAct(viewer, question.input).then(
    (value) => ({ ok: true, value }) as const,
    (error) => explainFailure(error, { name: "organization.previewAct", constraints: actConstraints }),
  );
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
