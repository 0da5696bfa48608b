import "server-only";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { recordView } from "@/lib/audit/record-view";
import type { Viewer } from "@/lib/auth/viewer";
import type { MemberPage } from "../member-page";
import { getMember } from "./get-member";

/** As `getMember`, for the page that shows it: who looked is written down, and who asked for somebody out of reach as well. */
export async function openMember(viewer: Viewer, id: string): Promise<MemberPage | null> {
  const page = await getMember(viewer, id);
  await (page
    ? recordView(viewer, { action: "member.view", subject: page.member.id, organizationId: null })
    : recordRefusal(viewer, { action: "member.view", reason: "errors.notFound", subject: id.slice(0, 64) }));
  return page;
}
