import { requireViewer } from "@/lib/auth/viewer";
import { answerExport } from "@/lib/exports/answer-export";
import { openRegister } from "@/lib/exports/register/open-register";
import { registerFile } from "@/lib/exports/register/register-sheet";

/** Sổ danh sách đảng viên as an .xlsx in the layout of the form; the parameters are the list's own. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer("member.export");
  const params = new URL(request.url).searchParams;
  return answerExport(request, viewer, {
    action: "register.export",
    open: async (db, words) => registerFile(await openRegister(db, viewer, params, words)),
  });
}
