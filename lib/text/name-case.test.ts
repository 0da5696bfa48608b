import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isUpperCaseName, properCaseName } from "./name-case";

describe("properCaseName", () => {
  test.each([
    ["NGUYỄN VĂN A", "Nguyễn Văn A"],
    ["NGUYỄN THỊ KIM NGÂN", "Nguyễn Thị Kim Ngân"],
    ["ĐẶNG ĐỨC HIẾU", "Đặng Đức Hiếu"],
    ["ÂU DƯƠNG ÁNH", "Âu Dương Ánh"],
    ["ƯNG THỊ Ý", "Ưng Thị Ý"],
    ["NGUYỄN THỊ ÁNH".normalize("NFD"), "Nguyễn Thị Ánh"],
    ["  TRẦN\u00A0 VĂN   BÌNH ", "Trần Văn Bình"],
    ["H'MÔNG", "H'Mông"],
    ["H’HEN NIÊ", "H’Hen Niê"],
    ["KA'LIN", "Ka'Lin"],
    ["Y BIÊNG NIÊ", "Y Biêng Niê"],
    ["LÊ ANH-THƯ", "Lê Anh-Thư"],
    ["LÊ THỊ AN (B)", "Lê Thị An (B)"],
    ["LÊ A", "Lê A"],
    ["A", "A"],
    ["nguyễn văn an", "Nguyễn Văn An"],
    ["đỗ thị ứng", "Đỗ Thị Ứng"],
    ["Nguyễn Văn An", "Nguyễn Văn An"],
    ["Nguyễn Văn AN", "Nguyễn Văn AN"],
    ["NGUYỄN Văn An", "NGUYỄN Văn An"],
    ["H'Mông", "H'Mông"],
    ["Ka'Lin", "Ka'Lin"],
    ["Ê-đê", "Ê-đê"],
    ["Nguyễn Thị Mai lan", "Nguyễn Thị Mai lan"],
    ["ÐỖ ÐÌNH", "Đỗ Đình"],
    ["123", "123"],
    ["", ""],
  ])("%s → %s", (input, expected) => {
    expect(properCaseName(input)).toBe(expected);
  });

  test("changes capitals only, never a letter or an accent, and only once", () => {
    const syllable = fc.constantFrom(
      "nguyễn",
      "đặng",
      "ưng",
      "ỷ",
      "thuỳ",
      "thùy",
      "ngoạn",
      "h'hen",
      "anh-thư",
      "ê",
    );
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 5 }), fc.boolean(), (words, decomposed) => {
        const upper = words.join(" ").toUpperCase();
        const name = properCaseName(decomposed ? upper.normalize("NFD") : upper);
        expect(name.toUpperCase()).toBe(upper);
        expect(properCaseName(name).toUpperCase()).toBe(upper);
        expect(name).not.toMatch(/(?<![\p{L}])\p{Ll}/u);
      }),
    );
  });
});

test.each([
  ["NGUYỄN VĂN A", true],
  ["NGUYỄN VĂN A".normalize("NFD"), true],
  ["ĐỖ (B)", true],
  ["Nguyễn Văn A", false],
  ["nguyễn", false],
  ["12", false],
  ["", false],
])("isUpperCaseName(%s) is %s", (name, expected) => {
  expect(isUpperCaseName(name)).toBe(expected);
});
