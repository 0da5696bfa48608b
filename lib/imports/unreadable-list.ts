export type UnreadableListCode = "NO_LIST_FOUND" | "NO_ROWS";

/** The file opens, but holds nothing this register could take. */
export class UnreadableList extends Error {
  override readonly name = "UnreadableList";

  constructor(readonly code: UnreadableListCode) {
    super(code);
  }
}
