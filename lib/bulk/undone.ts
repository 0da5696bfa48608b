/** What an undo did: nobody's later change is overwritten, and whoever was left alone is named. */
export type Undone = {
  undone: number;
  /** Changed again since, and so left as they are. */
  kept: { id: string; name: string }[];
  /** No longer in the viewer's scope: counted, but not named. */
  gone: number;
};
