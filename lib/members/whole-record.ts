import type { MemberProfile, SeenMember } from "./member-page";

/**
 * A record that hides nothing, for a form that writes it. Whoever may write sees all of it (`lib/access/sensitive-fields.ts`), so
 * that one with something withheld is a slip of the program, and a form made of it would lose what it does not show.
 */
export function wholeRecord<Member extends SeenMember>(member: Member): Member & MemberProfile {
  if (!isWhole(member)) throw new Error("A record with withheld fields cannot be written");
  return member;
}

function isWhole<Member extends SeenMember>(member: Member): member is Member & MemberProfile {
  return member.ethnicity !== null && member.ethnicityCode !== null && member.religion !== null;
}
