import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { type ActKind, actKinds } from "./act-kinds";

type Asking = Pick<Viewer, "role" | "organization">;

/** Acts within one base organisation, on its cells: what a secretary may record of the own unit. */
const kindsWithinUnit: readonly ActKind[] = ["RENAME", "MERGE", "SPLIT", "MOVE", "DISSOLVE"];

/** The kinds of act a viewer may record; none for whoever does not keep members. */
export function recordableKinds(viewer: Asking): readonly ActKind[] {
  if (!can(viewer, "organization.act")) return [];
  return viewer.role === "SECRETARY" ? kindsWithinUnit : actKinds;
}

/** Taking back is for whoever may record; what rests on the act is found out when it is tried. */
export function canUndoAct(
  viewer: Asking,
  act: { kind: ActKind; scopeId: string; isUndone: boolean },
): boolean {
  return !act.isUndone && canRecordAct(viewer, act);
}

/** `scopeId` is the base organisation within which everything happens, or the bloc. */
export function canRecordAct(viewer: Asking, act: { kind: ActKind; scopeId: string }): boolean {
  if (!recordableKinds(viewer).includes(act.kind)) return false;
  return viewer.role !== "SECRETARY" || act.scopeId === viewer.organization.id;
}
