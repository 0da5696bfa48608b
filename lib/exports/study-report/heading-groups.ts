import type { ReportColumn } from "./report-columns";

/** A heading of the upper row: over `span` columns, or over both rows of one column (null). */
type HeadingGroup = { id: string; label: string; span: number | null };

/** The upper row of a table's headings: neighbours with the same group share one. */
export function headingGroups(columns: readonly ReportColumn[]): HeadingGroup[] {
  const groups: HeadingGroup[] = [];
  for (const [index, { id, group, header }] of columns.entries()) {
    const last = groups.at(-1);
    if (group === null) groups.push({ id, label: header, span: null });
    else if (last?.span && columns[index - 1]?.group === group) last.span += 1;
    else groups.push({ id, label: group, span: 1 });
  }
  return groups;
}
