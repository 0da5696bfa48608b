/** The words that narrow the list by one value of a closed set each, in the order they are offered. */
export const memberFilterWords = [
  "unit",
  "status",
  "sex",
  "age",
  "education",
  "theory",
  "type",
  "partyAge",
  "ethnicity",
  "religion",
  "admitted",
] as const;
export type MemberFilterWord = (typeof memberFilterWords)[number];

/** Values of the filter by status. An exempt member is also official or probationary: that filter overlaps. */
export const memberStatusFilters = ["PROBATIONARY", "OFFICIAL", "EXEMPT"] as const;
export type MemberStatusFilter = (typeof memberStatusFilters)[number];

/** What a filter calls the members of whom the record says nothing. */
export const UNKNOWN = "UNKNOWN";
