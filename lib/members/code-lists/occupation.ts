/**
 * Statistical groups of Biểu 2, II.1, rows a to m in form order (row g has three lines), and the retired of Biểu 3,
 * without whom the groups would not add up to the number of members.
 */
export const occupationGroups = [
  "STATE_AGENCY_OFFICIAL",
  "PARTY_AGENCY_OFFICIAL",
  "COMMUNE_OFFICIAL",
  "VILLAGE_PART_TIME",
  "PUBLIC_SERVICE_EMPLOYEE",
  "NON_PUBLIC_SERVICE_EMPLOYEE",
  "ENTERPRISE_MANAGER",
  "ENTERPRISE_STAFF",
  "ENTERPRISE_WORKER",
  "FARMER",
  "ARMED_FORCES",
  "STUDENT",
  "PUPIL",
  "OTHER",
  "RETIRED",
] as const;
export type OccupationGroup = (typeof occupationGroups)[number];
