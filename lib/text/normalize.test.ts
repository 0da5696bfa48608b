import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCleanText, normalizeText } from "./normalize";

describe("normalizeText", () => {
  test.each([
    ["NFD from a Mac or a PDF", "Nguyễn Thị Ánh".normalize("NFD"), "Nguyễn Thị Ánh"],
    ["tone typed before the circumflex's dot below", "Huê\u0323", "Huệ"],
    ["dot below before the circumflex", "Hue\u0323\u0302", "Huệ"],
    ["base letter of Windows-1258 with a combining tone", "Nguyê\u0303n", "Nguyễn"],
    ["no-break space", "Nguyễn\u00A0Văn\u202FAn", "Nguyễn Văn An"],
    ["spaces at both ends and doubled", "  Nguyễn   Văn An ", "Nguyễn Văn An"],
    [
      "tab and line breaks of a cell",
      "Chi bộ\tVăn phòng\r\nSở\u2028Công Thương",
      "Chi bộ Văn phòng Sở Công Thương",
    ],
    ["ideographic and figure spaces", "Lê\u3000An\u2007Bình", "Lê An Bình"],
    ["next-line control", "Lê\u0085An", "Lê An"],
    ["zero-width space, joiner, non-joiner", "Ng\u200Buy\u200Cễn\u200D An", "Nguyễn An"],
    ["word joiner between letter and tone", "A\u2060\u0301nh", "Ánh"],
    ["byte order mark", "\uFEFFLê An", "Lê An"],
    ["byte order mark inside a word", "Ngu\uFEFFyễn", "Nguyễn"],
    ["bidi marks and overrides", "\u200E\u202ALê\u202C \u2067An\u2069\u061C", "Lê An"],
    ["space left behind by an invisible mark", "Lê \u200B An", "Lê An"],
    ["NUL", "Lê\u0000 An\u0000", "Lê An"],
    ["other control characters", "Lê\u0007 An\u001B", "Lê An"],
    ["half of a surrogate pair", "Lê\uD800 An", "Lê An"],
    ["Hangul filler and variation selector", "Lê\u3164 An\uFE0F", "Lê An"],
    ["soft hyphen in Unicode text", "Nguy\u00ADễn", "Nguyễn"],
    ["Icelandic eth in Unicode text", "Ðặng Văn ðảng", "Đặng Văn đảng"],
    ["only invisible", " \u200B\u00A0\uFEFF ", ""],
    ["empty", "", ""],
    ["clean text", "Sở GD&ĐT, 9.145 đảng viên (96,4 %)", "Sở GD&ĐT, 9.145 đảng viên (96,4 %)"],
    ["other scripts", "李 ลาว 😀", "李 ลาว 😀"],
  ])("%s", (_, input, expected) => {
    expect(normalizeText(input)).toBe(expected);
  });

  test("leaves a TCVN3 sheet decodable: the soft hyphen is ư there and Ð is é", () => {
    expect(normalizeText("NguyÔn Ph\u00AD¬ng")).toBe("NguyÔn Ph\u00AD¬ng");
    expect(normalizeText("BÐ")).toBe("BÐ");
  });

  test("is idempotent, NFC and free of invisible characters for any input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (input) => {
        const text = normalizeText(input);
        expect(normalizeText(text)).toBe(text);
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(
          /^ | $| {2}|[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00A0]/u,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

test("isCleanText tells what may be stored as it is", () => {
  expect(isCleanText("Nguyễn Thị Ánh")).toBe(true);
  expect(isCleanText("")).toBe(true);
  expect(isCleanText("Nguyễn Thị Ánh".normalize("NFD"))).toBe(false);
  expect(isCleanText("Nguyễn Thị Ánh ")).toBe(false);
  expect(isCleanText("Nguyễn\u00A0Ánh")).toBe(false);
});
