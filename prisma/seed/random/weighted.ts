import type { Random } from "./create-random";

/** Draws one of the values, each as often as its weight says. */
export type Draw<T> = (random: Random) => T;

export function weighted<T>(entries: readonly (readonly [value: T, weight: number])[]): Draw<T> {
  const last = entries.at(-1);
  if (!last) throw new Error("Nothing to draw from");
  let total = 0;
  const bounds = entries.map(([, weight]) => (total += weight));
  return (random) => {
    const point = random.next() * total;
    let low = 0;
    let high = entries.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (point < (bounds[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return (entries[low] ?? last)[0];
  };
}

/** "Nguyễn 38, Thị Thu 4, An": a weight may follow each text, 1 when it does not. */
export function weightedWords(list: string): Draw<string> {
  return weighted(
    list.split(",").map((entry) => {
      const [, text = "", weight] = /^\s*(.*?)(?:\s+(\d+(?:\.\d+)?))?\s*$/s.exec(entry) ?? [];
      return [text, Number(weight ?? 1)];
    }),
  );
}
