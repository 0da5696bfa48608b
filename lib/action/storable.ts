/** What `integer` of Postgres holds. */
const mostWhole = 2 ** 31 - 1;

/**
 * Where an input holds what Postgres has no room for, whatever its schema says: a NUL or half a surrogate pair in a text, a
 * number beyond four bytes. Places as in zod's issues, "documents.0.number"; for input that was parsed, hence is no deeper than
 * its schema.
 */
export function unstorablePlaces(given: unknown, place: readonly string[] = []): string[] {
  if (isUnstorable(given)) return [place.join(".")];
  if (typeof given !== "object" || given === null) return [];
  return Object.entries(given).flatMap(([key, value]) => unstorablePlaces(value, [...place, key]));
}

function isUnstorable(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0") || /\p{Surrogate}/u.test(value);
  return typeof value === "number" && Math.abs(value) > mostWhole;
}
