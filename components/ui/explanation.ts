/** How a figure comes about, in words: enough to count it again by hand. */
export type Explanation = {
  /** What counts, and how it is reckoned. */
  rule: string;
  filter: string;
  /** Written as a day of the calendar. */
  asOf: string;
  /** How many records were counted. */
  rows: string;
  /** What the records do not say, and where that went. */
  missing: string;
  /** The list behind the figure, with the same total. */
  href?: string;
};
