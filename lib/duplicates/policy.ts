import { can, type Role } from "@/lib/access/permissions";

type Actor = { role: Role };

/** Whether the viewer may make two records of the own scope one: both must be there for the viewer to keep. */
export function canMergeMembers(viewer: Actor): boolean {
  return can(viewer, "member.write");
}
