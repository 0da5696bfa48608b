import { can, type Role } from "@/lib/access/permissions";

type Actor = { role: Role; organization: { id: string } };

/** The two base organisations between which somebody is on the way. */
type Ends = { fromBaseId: string; toId: string };

/** Whether the viewer answers for the receiver: its own secretary, or the bloc's staff. */
export function canAnswer(viewer: Actor, { toId }: Ends): boolean {
  return actsFor(viewer, toId);
}

/** Whether the viewer may recall for the sender. */
export function canRecall(viewer: Actor, { fromBaseId }: Ends): boolean {
  return actsFor(viewer, fromBaseId);
}

function actsFor(viewer: Actor, baseId: string): boolean {
  return can(viewer, "member.write") && (viewer.role === "STAFF" || viewer.organization.id === baseId);
}
