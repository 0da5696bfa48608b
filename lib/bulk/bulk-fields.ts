import {
  generalEducations,
  occupationGroups,
  politicalTheoryLevels,
  professionalLevels,
} from "@/lib/members/code-lists";

/**
 * The fields of a record that can be set for many people at once: what is true of a group. Names, dates and numbers are one
 * person's each; the cell changes by transfer.
 */
export const bulkFields = [
  "occupationGroup",
  "jobTitle",
  "generalEducation",
  "professionalLevel",
  "politicalTheory",
] as const;
export type BulkField = (typeof bulkFields)[number];

/** The closed set of a field's values; null where it is free text. */
export const bulkChoices = {
  occupationGroup: occupationGroups,
  jobTitle: null,
  generalEducation: generalEducations,
  professionalLevel: professionalLevels,
  politicalTheory: politicalTheoryLevels,
} as const satisfies Record<BulkField, readonly string[] | null>;

/** Whether the field may be emptied. */
export function canBeEmpty(field: BulkField): boolean {
  return field !== "occupationGroup";
}
