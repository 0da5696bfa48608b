import type { Role } from "@/lib/access/permissions";
import { shows } from "@/lib/access/sensitive-fields";

/**
 * A card number as the viewer's role may read it. Twelve digits are the citizen's own number (cards since 02/09/2025), of which
 * a role that is not shown it gets the last four; the older eight say nothing beyond the Party.
 */
export function maskCitizenId(viewer: { role: Role }, number: string): string {
  return isCitizenId(number) && !shows(viewer, "citizenId") ? `••••••••${number.slice(-4)}` : number;
}

function isCitizenId(text: string): boolean {
  return /^\d{12}$/.test(text);
}
