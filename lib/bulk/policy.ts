import { can, type Role } from "@/lib/access/permissions";

/** Whether a bulk change of the own scope can be taken back: once, by whoever may change members. */
export function canUndoBulk(viewer: { role: Role }, bulk: { undoneAt: Date | null }): boolean {
  return can(viewer, "member.write") && bulk.undoneAt === null;
}
