/** What every list must have, under any of its headings. */
export type NeededColumn = "fullName" | "bornOn" | "sex" | "admittedOn" | "officialOn";

export type UnreadableListCode = "NO_LIST_FOUND" | "NO_MEMBERS" | "VNI_FONT" | "COLUMN_MISSING";

/** The workbook opens, but is not a members' list this product can read. */
export class UnreadableList extends Error {
  override readonly name = "UnreadableList";

  constructor(
    readonly code: UnreadableListCode,
    /** The column a list lacks, when that is why. */
    readonly missing: NeededColumn | null = null,
  ) {
    super(code);
  }
}
