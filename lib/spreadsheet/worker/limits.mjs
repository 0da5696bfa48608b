// @ts-check

/**
 * What one workbook may cost. 100,000 rows of a register fit with room to spare; what does not fit
 * was made to hurt, or is not a register.
 */
export const limits = {
  parts: 200,
  unpackedBytes: 60 * 1024 * 1024,
  rows: 120_000,
  columns: 256,
  cells: 2_500_000,
  /** One long shared string may be used by a million cells: counted where it is used. */
  characters: 60_000_000,
  merges: 50_000,
};
