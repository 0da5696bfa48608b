/** The id of a field's control, by which its label, its error and the summary of errors find it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}
