import { describe, expect, test } from "vitest";
import { makeSheet } from "../test-support/make-sheet";
import { legacyEncodingOf } from "./decode-legacy-sheet";
import { decodeTcvn3 } from "./tcvn3";

test.each([
  ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["Uû ban nh©n d©n", "Uỷ ban nhân dân"],
  ["Ph\u00ad¬ng, §Æng, ¦íc, ¢n", "Phương, Đặng, Ước, Ân"],
  [
    "B»ng, b¼ng, b½ng, b¾ng, bÆng; lÇn, lÈn, lÉn, lÊn, lËn",
    "Bằng, bẳng, bẵng, bắng, bặng; lần, lẩn, lẫn, lấn, lận",
  ],
  [
    "tê, të, tì, tí, tî; tõ, tö, t÷, tø, tù; kú, kû, kü, ký, kþ",
    "tờ, tở, tỡ, tớ, tợ; từ, tử, tữ, tứ, tự; kỳ, kỷ, kỹ, ký, kỵ",
  ],
  ["§¶NG CéNG S¶N VIÖT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"],
  ["BÝ TH¦", "BÍ THƯ"],
  ["Lý", "Lý"],
  ["01423823 HN", "01423823 HN"],
])("%s", (typed, read) => {
  expect(decodeTcvn3(typed)).toBe(read);
});

describe("which encoding a sheet is typed in", () => {
  test.each([
    ["Unicode", [["Nguyễn Văn An"], ["Hà Nội"], ["3 m²"]], [], null],
    ["Unicode in a renamed old font", [["Nguyễn Văn An"], ["Lê Thị Bé"]], [".VnTime"], null],
    ["plain letters", [["An"], ["Ba"]], [".VnTime"], null],
    ["one strange sign", [["3 m²"], ["§ 5"]], [], null],
    ["TCVN3 by its look", [["NguyÔn V¨n An"], ["TrÇn ThÞ ¸nh"], ["§ç §øc"]], ["Arial"], "TCVN3"],
    ["TCVN3 by its font", [["§ç"], ["An"]], [".VnTimeH"], "TCVN3"],
    [
      "VNI by its look",
      [["Nguyeãn Vaên"], ["Traàn Thò AÙnh"], ["Ñoã Ñöùc"], ["ngöôøi"], ["ñaûng"]],
      [],
      "VNI",
    ],
  ] as const)("%s", (_, lines, fonts, encoding) => {
    expect(legacyEncodingOf(makeSheet(lines, { fonts }))).toBe(encoding);
  });
});
