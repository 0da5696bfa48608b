import { explainFailure, refusal } from "@/lib/action/explain";
import { isSameOrigin } from "@/lib/action/same-origin";
import { requireViewer } from "@/lib/auth/viewer";
import { answerInSteps } from "@/lib/imports/answer-in-steps";
import { readAgain } from "@/lib/imports/read-again";
import { readChoices } from "@/lib/imports/read-target";

/** Reads a kept file once more, the way the body says (lib/imports/reading.ts), and answers as the upload does. */
export async function POST(request: Request, context: RouteContext<"/imports/[id]/read">): Promise<Response> {
  const viewer = await requireViewer("member.write");
  if (!(await isSameOrigin())) return Response.json(await refusal("errors.foreignOrigin"), { status: 403 });
  const { id } = await context.params;
  try {
    const { choices, isMapping } = await readChoices(request);
    return answerInSteps("import.read", (onProgress) =>
      readAgain(viewer, id, { choices, isMapping }, onProgress),
    );
  } catch (error) {
    return Response.json(await explainFailure(error, { name: "import.read" }), { status: 422 });
  }
}
