/** A browser in which the viewer is signed in. */
export type OwnSession = {
  /** Names the session; opens nothing. */
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** Where it was opened from, and with what; null where that was not said. */
  network: string | null;
  browser: string | null;
  isCurrent: boolean;
};
