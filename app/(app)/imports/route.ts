import { refusal } from "@/lib/action/explain";
import { isSameOrigin } from "@/lib/action/same-origin";
import { requireViewer } from "@/lib/auth/viewer";
import { answerInSteps } from "@/lib/imports/answer-in-steps";
import { readTarget } from "@/lib/imports/read-target";
import { readUpload } from "@/lib/imports/read-upload";
import { stageImport } from "@/lib/imports/stage-import";

/**
 * Takes a file as the body (?unit=<id> or ?campaign=<id>, &name=<file name>) and answers line by line: how far it is, and at
 * last, like an action, the preview's id or a sentence. Not a server action: those take 1 MB and answer once.
 */
export async function POST(request: Request): Promise<Response> {
  const viewer = await requireViewer("member.write");
  if (!(await isSameOrigin())) return Response.json(await refusal("errors.foreignOrigin"), { status: 403 });
  const { searchParams } = new URL(request.url);
  return answerInSteps("import.stage", async (onProgress) => {
    const target = readTarget(searchParams);
    const fileName = searchParams.get("name") ?? "";
    return stageImport(viewer, { target, fileName, bytes: await readUpload(request) }, onProgress);
  });
}
