import type { Role } from "@/lib/access/permissions";
import { shows } from "@/lib/access/sensitive-fields";
import type { EventKind } from "./event-kinds";

/** Events of discipline. */
export const disciplineKinds: readonly EventKind[] = [
  "EXPULSION",
  "NAME_REMOVAL",
  "SUSPENSION",
  "SUSPENSION_END",
];

/**
 * What is withheld with them: every other way out of the Party, and the way back. Told apart from those, what is not told would
 * be told.
 */
const alikeKinds: readonly EventKind[] = ["WITHDRAWAL", "ADMISSION_ANNULLED", "RESTORATION"];

/** In the place of a kind that is not shown to the viewer's role. */
export const WITHHELD = "WITHHELD";
export type SeenKind = EventKind | typeof WITHHELD;

/** Whether a kind of event, or a reason of that name, is withheld from a viewer. */
export function isWithheld(viewer: { role: Role }, kind: string): boolean {
  return !shows(viewer, "discipline") && [...disciplineKinds, ...alikeKinds].some((one) => one === kind);
}
