/** Increase − decrease; unknown when either is. */
export function netOf({
  increase,
  decrease,
}: {
  increase: number | null;
  decrease: number | null;
}): number | null {
  return increase === null || decrease === null ? null : increase - decrease;
}
