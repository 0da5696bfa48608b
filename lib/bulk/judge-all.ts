import type { Viewer } from "@/lib/auth/viewer";
import type { MemberProfile } from "@/lib/members/member-page";
import { judgeChange, type Verdict } from "./judge-change";
import type { Assignment } from "./schema";

type Judged<Kind extends Verdict["kind"]> = {
  member: MemberProfile;
  verdict: Extract<Verdict, { kind: Kind }>;
};

/** The members by what the change would do to each: every one of them in exactly one part. */
export type JudgedMembers = {
  changed: Judged<"CHANGED">[];
  unchanged: number;
  refused: Judged<"REFUSED">[];
};

export function judgeAll(
  viewer: Pick<Viewer, "role" | "today">,
  members: readonly MemberProfile[],
  assignment: Assignment,
): JudgedMembers {
  const judged: JudgedMembers = { changed: [], unchanged: 0, refused: [] };
  for (const member of members) {
    const verdict = judgeChange(viewer, member, assignment, viewer.today);
    if (verdict.kind === "CHANGED") judged.changed.push({ member, verdict });
    else if (verdict.kind === "REFUSED") judged.refused.push({ member, verdict });
    else judged.unchanged += 1;
  }
  return judged;
}
