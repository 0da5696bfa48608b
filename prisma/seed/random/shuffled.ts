import type { Random } from "./create-random";

/** The items in another order. */
export function shuffled<T>(items: Iterable<T>, random: Random): T[] {
  const order = [...items].map((item) => ({ item, key: random.next() }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
