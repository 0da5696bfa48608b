export type Place = readonly (string | number)[];

/** Every place of an input, the whole of it included: where something else could be sent. */
export function placesOf(input: unknown, place: Place = []): Place[] {
  if (typeof input !== "object" || input === null) return [place];
  const inner = Array.isArray(input)
    ? input.flatMap((value, index) => placesOf(value, [...place, index]))
    : Object.entries(input).flatMap(([key, value]) => placesOf(value, [...place, key]));
  return [place, ...inner];
}

/** What is at a place. */
export function valueAt(input: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => Reflect.get(Object(value), key), input);
}

/** The input with another value at a place; a place that is gone by now is made again. */
export function withValueAt(input: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = withValueAt(Reflect.get(Object(input), key), rest, value);
  if (Array.isArray(input)) return input.map((old, index) => (index === key ? inner : old));
  return { ...Object(input), [key]: inner };
}
