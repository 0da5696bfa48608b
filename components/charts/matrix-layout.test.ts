import { describe, expect, test } from "vitest";
import type { MatrixModel } from "./chart-model";
import { keyLines } from "./key-lines";
import { matrixLayout } from "./matrix-layout";

const model: MatrixModel = {
  title: "",
  subtitle: "",
  rowHeader: "",
  format: "percent",
  tones: [
    { tone: "reached", label: "Đạt ngưỡng" },
    { tone: "gap", label: "Chưa có số liệu" },
  ],
  columns: ["a", "b", "c", "d", "e", "f"].map((id) => ({
    id,
    label: `Học tập ${id}`,
    shortLabel: `${id}/21`,
    note: "n",
  })),
  rows: [{ id: "r", label: "Đảng bộ Sở Nông nghiệp và Phát triển nông thôn Thành phố", cells: [] }],
  whole: { label: "", values: [] },
};

describe("a matrix", () => {
  test("fills its width with names and cells, and never more", () => {
    for (const width of [320, 390, 700, 1100]) {
      const { nameRoom, columnWidth } = matrixLayout(model, width);
      expect(nameRoom + 6 * columnWidth).toBeCloseTo(width);
    }
  });

  test("puts names above their cells where there is no room beside them", () => {
    expect(matrixLayout(model, 340)).toMatchObject({ nameRoom: 0, nameHeight: 20, headCharacters: 0 });
    const wide = matrixLayout(model, 1100);
    expect(wide.nameHeight).toBe(0);
    expect(wide.headCharacters).toBeGreaterThan(10);
  });

  test("breaks its key into lines rather than over the edge", () => {
    expect(keyLines(model.tones, 1000).places.map(({ y }) => y)).toEqual([0, 0]);
    const narrow = keyLines(model.tones, 200);
    expect(narrow.places.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 22],
    ]);
    expect(narrow.height).toBe(44);
  });
});
