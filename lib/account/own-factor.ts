/** What a person may know of the own second factor. */
export type OwnFactor = {
  /** Since when; null while there is none. */
  createdAt: Date | null;
  /** Recovery codes not used yet. */
  codesLeft: number;
  /** Whether the installation asks this account for one, so that it cannot be given up. */
  isRequired: boolean;
};
