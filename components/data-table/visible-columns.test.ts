import { expect, test } from "vitest";
import type { DataTableColumn } from "./data-table-column";
import { columnVisibility, toggledColumns } from "./visible-columns";

const columns: DataTableColumn<object>[] = [
  { id: "name", header: "Họ và tên", cell: () => "" },
  { id: "unit", header: "Đơn vị", cell: () => "" },
  { id: "card", header: "Số thẻ", hidden: true, cell: () => "" },
];

test("without a choice every column shows but the hidden ones", () => {
  expect(columnVisibility(columns, null)).toEqual({ name: true, unit: true, card: false });
});

test("no address can hide the first column or invent one", () => {
  expect(columnVisibility(columns, "salary")).toEqual({ name: true, unit: false, card: false });
});

test("showing a column and hiding it again leads back to the plain address", () => {
  const shown = toggledColumns(columns, null, "card");
  expect(shown).toBe("name,unit,card");
  expect(toggledColumns(columns, shown, "card")).toBeNull();
});
