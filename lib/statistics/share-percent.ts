/** A part of a whole in per cent; null when there is no whole. */
export function sharePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
