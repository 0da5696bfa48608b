import fc from "fast-check";
import { expect, test } from "vitest";
import { pageWindow } from "./page-window";

test.each([
  [
    { total: 9145, page: 1, size: 50 },
    { page: 1, fromEnd: false, offset: 0, limit: 50 },
  ],
  [
    { total: 9145, page: 183, size: 50 },
    { page: 183, fromEnd: true, offset: 0, limit: 45 },
  ],
  [
    { total: 9145, page: 182, size: 50 },
    { page: 182, fromEnd: true, offset: 45, limit: 50 },
  ],
  [
    { total: 9145, page: 999_999, size: 50 },
    { page: 183, fromEnd: true, offset: 0, limit: 45 },
  ],
  [
    { total: 50, page: 1, size: 50 },
    { page: 1, fromEnd: false, offset: 0, limit: 50 },
  ],
  [
    { total: 0, page: 3, size: 50 },
    { page: 1, fromEnd: false, offset: 0, limit: 0 },
  ],
])("%j is %j", (asked, window) => {
  expect(pageWindow(asked)).toEqual(window);
});

test("a page read from either end holds the same rows, and never passes over more than half of them", () => {
  const sizes = fc.record({
    total: fc.nat({ max: 400 }),
    page: fc.integer({ min: 1, max: 60 }),
    size: fc.constantFrom(25, 50, 100),
  });
  fc.assert(
    fc.property(sizes, ({ total, page, size }) => {
      const rows = Array.from({ length: total }, (_, index) => index);
      const window = pageWindow({ total, page, size });
      const ordered = window.fromEnd ? rows.toReversed() : rows;
      const read = ordered.slice(window.offset, window.offset + window.limit);
      const first = (window.page - 1) * size;
      expect(window.fromEnd ? read.toReversed() : read).toEqual(rows.slice(first, first + size));
      expect(window.offset).toBeLessThanOrEqual(total / 2);
    }),
  );
});
