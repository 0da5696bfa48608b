import type { Register } from "./open-register";
import { registerCell } from "./register-columns";
import type { RegisterRow } from "./register-row";

/** The members of one cell, one after another; numbers run on over the whole register. */
export type RegisterSection = { id: string; name: string; rows: { id: string; cells: string[] }[] };

export async function sectionsOf({ columns, rows }: Register): Promise<RegisterSection[]> {
  const sections: RegisterSection[] = [];
  let ordinal = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      let section = sections.at(-1);
      if (section?.id !== row.cellId) {
        section = { id: row.cellId, name: sectionName(row), rows: [] };
        sections.push(section);
      }
      ordinal += 1;
      section.rows.push({ id: row.id, cells: columns.map((column) => registerCell(column, row, ordinal)) });
    }
  }
  return sections;
}

/** "Chi bộ Văn phòng – Đảng bộ Sở Công Thương"; a cell that is itself the base organisation stands alone. */
export function sectionName({ cell, unit }: Pick<RegisterRow, "cell" | "unit">): string {
  return cell === unit ? cell : `${cell} – ${unit}`;
}
