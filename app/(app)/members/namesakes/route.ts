import { requireViewer } from "@/lib/auth/viewer";
import { parsePartialDate } from "@/lib/dates/partial-date";
import { listNamesakes } from "@/lib/members/queries/find-namesakes";

/** People in scope who may be the one a form describes: `?name=&born=`, the date as it is typed. */
export async function GET(request: Request) {
  const viewer = await requireViewer("member.write");
  const asked = new URL(request.url).searchParams;
  const bornOn = parsePartialDate(asked.get("born") ?? "");
  if (!bornOn) return Response.json([]);
  return Response.json(
    await listNamesakes(viewer, { fullName: (asked.get("name") ?? "").slice(0, 400), bornOn }),
  );
}
