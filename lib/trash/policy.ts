import { can, type Role } from "@/lib/access/permissions";
import { canKeepUnit } from "@/lib/study/policy";
import { canChangeView, canKeepView } from "@/lib/views/policy";
import type { ViewList } from "@/lib/views/view-list";

type Actor = { role: Role; accountId: string; organization: { id: string } };

type Deleted =
  | { register: "study_session"; unit: { organizationId: string } }
  | { register: "saved_view"; list: ViewList; ownerId: string };

/** Whether the viewer may put it back: whoever may delete it again. */
export function canRestore(viewer: Actor, item: Deleted): boolean {
  if (!can(viewer, "trash.restore")) return false;
  switch (item.register) {
    case "study_session":
      return canKeepUnit(viewer, item.unit);
    case "saved_view":
      return canKeepView(viewer, item.list) && canChangeView(viewer, { accountId: item.ownerId });
  }
}
