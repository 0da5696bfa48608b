/** The page that asks for the password again, and comes back to `from`. */
export function confirmPath(from: string): string {
  return `/account/confirm?${new URLSearchParams({ from })}`;
}
