/** Somebody in a preview, told apart by the unit. */
type Person = { id: string; name: string; unit: string };

/** What a bulk change would do, before anything is written. matched = changed + unchanged + refused. */
export type BulkPreview = {
  matched: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** Handed back with the order to change: the people and the versions this preview is about. */
  fingerprint: string;
  /** The first who would change, with the value they have now. */
  first: (Person & { before: string | null })[];
  /** The first who would be refused, each with the sentence of the form. */
  firstRefused: (Person & { reason: string })[];
};

/** How many rows of each kind a preview shows. */
export const shownRows = 50;
