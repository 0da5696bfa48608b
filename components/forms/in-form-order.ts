/** Names as they follow one another on the form; whatever has no field there comes last, in the order it was said. */
export function inFormOrder(names: readonly string[], onForm: Iterable<string>): string[] {
  const places = new Map([...onForm].map((name, place) => [name, place]));
  const placeOf = (name: string) => places.get(name) ?? places.size;
  return names.toSorted((a, b) => placeOf(a) - placeOf(b));
}
