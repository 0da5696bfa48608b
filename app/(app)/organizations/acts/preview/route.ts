import { explainFailure, explainInput } from "@/lib/action/explain";
import { requireViewer } from "@/lib/auth/viewer";
import { actConstraints } from "@/lib/organizations/acts/constraints";
import { previewAct } from "@/lib/organizations/acts/queries/preview-act";
import { actInput } from "@/lib/organizations/acts/schema";

/** What an act would do. A POST because an act is too long for an address; it writes nothing. Answers as an action does. */
export async function POST(request: Request) {
  const viewer = await requireViewer("organization.act");
  const parsed = actInput.safeParse(await request.json().catch(() => null));
  const answer = parsed.success
    ? await previewAct(viewer, parsed.data).then(
        (value) => ({ ok: true, value }) as const,
        (error) => explainFailure(error, { name: "organization.previewAct", constraints: actConstraints }),
      )
    : await explainInput(parsed.error);
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
