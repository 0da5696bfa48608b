import { explainFailure, refusal } from "@/lib/action/explain";
import { isSameOrigin } from "@/lib/action/same-origin";
import { requireViewer } from "@/lib/auth/viewer";
import { readUpload } from "@/lib/imports/read-upload";
import { stageImport } from "@/lib/imports/stage-import";

/**
 * Takes a workbook as the body (?unit=<id>&name=<file name>) and answers like an action: the preview's id, or a sentence.
 * Not a server action: those take 1 MB.
 */
export async function POST(request: Request): Promise<Response> {
  const viewer = await requireViewer("member.write");
  if (!(await isSameOrigin())) return Response.json(await refusal("errors.foreignOrigin"), { status: 403 });
  const { searchParams } = new URL(request.url);
  try {
    const id = await stageImport(viewer, {
      unitId: searchParams.get("unit") ?? "",
      fileName: searchParams.get("name") ?? "",
      bytes: await readUpload(request),
    });
    return Response.json({ ok: true, value: { id } });
  } catch (error) {
    return Response.json(await explainFailure(error, { name: "import.stage" }), { status: 422 });
  }
}
