/** Names of the columns whose new value is another one, for the audit trail. */
export function changedFields<Columns extends Record<string, unknown>>(
  before: Columns,
  after: Partial<Columns>,
): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
