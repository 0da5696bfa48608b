import "server-only";
import { recordMemberView } from "@/lib/audit/record-member-view";
import { recordRefusal } from "@/lib/audit/record-refusal";
import type { Viewer } from "@/lib/auth/viewer";
import type { MemberPage } from "../member-page";
import { getMember } from "./get-member";

/** As `getMember`, for the page that shows it: who looked is written down, and who asked for somebody out of reach as well. */
export async function openMember(viewer: Viewer, id: string): Promise<MemberPage | null> {
  const page = await getMember(viewer, id);
  await (page
    ? recordMemberView(viewer, page.member.id)
    : recordRefusal(viewer, { action: "member.view", reason: "errors.notFound", subject: id.slice(0, 64) }));
  return page;
}
