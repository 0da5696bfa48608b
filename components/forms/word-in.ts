/** How the options of a choice name a value. */
export function wordIn(options: readonly { value: string; label: string }[]) {
  return (value: unknown): string => options.find((option) => option.value === value)?.label ?? String(value);
}
