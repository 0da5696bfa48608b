/**
 * Whether an input is what a form sends: texts, numbers, truth values, lists and plain objects of them. The protocol of actions
 * also brings maps, form data and promises, with keys that a schema stumbles over. Walks without recursion: nothing has said
 * yet how deep it is.
 */
export function isPlainData(given: unknown): boolean {
  const seen = new Set<unknown>();
  const rest = [given];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value === "bigint" || typeof value === "symbol" || typeof value === "function") return false;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const inner of Object.values(value)) rest.push(inner);
  }
  return true;
}
