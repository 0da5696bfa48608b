/** A bulk change as its history tells it. */
export type BulkLine = {
  id: string;
  createdAt: Date;
  madeBy: string;
  field: string;
  value: string | null;
  changed: number;
  undoneAt: Date | null;
  undoneBy: string | null;
  /** How many have their earlier value back. */
  undone: number;
  /** The first of those in sight whom the undo left as they are. */
  kept: { id: string; name: string }[];
};
