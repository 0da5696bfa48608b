/** As many as one unit will ever write, and well inside what the database counts with. */
const LARGEST = 1_000_000;

/**
 * A number of persons as people type it: 126, 1.204, "1 204" or 1,204. Persons come whole, so a point or comma can only part
 * thousands; it must stand before exactly three digits. Null for anything else, and beyond a million.
 */
export function parseCount(text: string): number | null {
  const digits = text.trim();
  if (!/^(\d+|\d{1,3}([.,\s]\d{3})+)$/.test(digits)) return null;
  const count = Number(digits.replace(/\D/g, ""));
  return count <= LARGEST ? count : null;
}
