/**
 * Where a bar axis from 0 to `max` is ruled: even steps of 1, 2 or 5 times a power of ten, at least `count` of them unless
 * whole numbers leave no room for so many.
 */
export function axisTicks(max: number, count: number): number[] {
  const raw = Math.max(max / (count - 1), 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([5, 2].find((nice) => nice * power <= raw) ?? 1) * power;
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step);
}
