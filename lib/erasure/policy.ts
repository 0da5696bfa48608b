import { can, type Role } from "@/lib/access/permissions";
import type { ErasureStatus } from "./erasure";

type Actor = { role: Role; accountId: string };
type Asked = { status: ErasureStatus; askedBy: string };

/** Whether the viewer may ask for the erasure of a person: the bloc's staff, to whom the paper comes. */
export function canAskErasure(viewer: Actor): boolean {
  return can(viewer, "person.erase") && can(viewer, "member.write");
}

/** Whether the viewer may decide it: leadership or staff, and never who asked. What is erased cannot be taken back. */
export function canDecideErasure(viewer: Actor, { status, askedBy }: Asked): boolean {
  return can(viewer, "person.erase") && status === "ASKED" && askedBy !== viewer.accountId;
}

/** Whether the viewer may take back what was asked for: whoever asked, until it is decided. */
export function canWithdrawErasure(viewer: Actor, { status, askedBy }: Asked): boolean {
  return can(viewer, "person.erase") && status === "ASKED" && askedBy === viewer.accountId;
}
