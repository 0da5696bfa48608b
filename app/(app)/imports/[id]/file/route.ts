import { requireViewer } from "@/lib/auth/viewer";
import { answerMarkedFile } from "@/lib/imports/answer-marked-file";

/** The uploaded file with one more column that says what is wrong with exactly the rows that failed. */
export async function GET(_: Request, context: RouteContext<"/imports/[id]/file">): Promise<Response> {
  const viewer = await requireViewer("member.write");
  return answerMarkedFile(viewer, (await context.params).id);
}
