/**
 * Types of base organisation: the rows of Biểu 5, by their printed numbers. Rows 6 and 9 are sums of their letters,
 * so no organisation carries them.
 */
export const organizationTypes = [
  "1",
  "2",
  "3",
  "4",
  "5",
  "6a",
  "6b",
  "7",
  "8",
  "9a",
  "9b",
  "9c",
  "10",
  "11",
] as const;
export type OrganizationType = (typeof organizationTypes)[number];
