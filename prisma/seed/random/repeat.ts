/** So many times the value. */
export function repeat<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}
