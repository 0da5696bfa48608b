import type { Role } from "./permissions";

/**
 * What of a record is more than Party membership already says: sensitive by Luật 91/2025/QH15 (ethnic origin, belief), the
 * citizen's number, which is the card's of twelve digits since 02/09/2025, and discipline.
 */
export const sensitiveFields = ["ethnicity", "religion", "citizenId", "discipline"] as const;
export type SensitiveField = (typeof sensitiveFields)[number];

/**
 * Whoever keeps a record sees all of it. Leadership works with figures: how many, never of whom. Which records these are at
 * all is the database's scope rule, not this table's.
 */
const shownFields: Record<Role, readonly SensitiveField[]> = {
  STAFF: sensitiveFields,
  SECRETARY: sensitiveFields,
  LEADER: [],
  ADMIN: [],
};

/** Whether a role is told the field of a single person: on a page, in a file, by a filter or by a list behind a figure. */
export function shows({ role }: { role: Role }, field: SensitiveField): boolean {
  return shownFields[role].includes(field);
}

/** To whom the field of single people is not shown, a group of fewer is not told apart within a part of the bloc. */
export const smallestGroup = 5;
