import { describe, expect, test } from "vitest";
import { searchTerms } from "./search-terms";

describe("names", () => {
  test.each([
    ["nguyen thi anh"],
    ["Nguyễn Thị Ánh"],
    ["Nguyễn Thị Ánh".normalize("NFD")],
    ["NGUYỄN THỊ ÁNH"],
    ["  nguyễn   thị ánh "],
    ["Nguyễn\u00A0Thị\u200B Ánh"],
  ])("%j looks for the same words", (text) => {
    expect(searchTerms(text)).toMatchObject({ kind: "NAME", words: ["nguyen", "thi", "anh"] });
  });

  test("đ is d, and a word is looked for once", () => {
    expect(searchTerms("Đặng Đặng")).toMatchObject({ words: ["dang"] });
  });

  test("words typed with accents are kept as typed, with the tone in both places", () => {
    expect(searchTerms("lê hoà")).toMatchObject({ accented: [["lê"], ["hòa", "hoà"]] });
    expect(searchTerms("HÒA".normalize("NFD"))).toMatchObject({ accented: [["hòa", "hoà"]] });
    expect(searchTerms("Thủy Khoẻ")).toMatchObject({
      accented: [
        ["thủy", "thuỷ"],
        ["khỏe", "khoẻ"],
      ],
    });
    expect(searchTerms("Toàn Hoài")).toMatchObject({ accented: [["toàn"], ["hoài"]] });
    expect(searchTerms("le hoa")).toMatchObject({ accented: [] });
  });
});

describe("numbers", () => {
  test.each([
    ["0012", { card: "0012", record: "0012" }],
    ["00 123456", { card: "00123456", record: "00123456" }],
    ["000123 HN", { card: null, record: "000123 HN" }],
    ["000123hn", { card: null, record: "000123 HN" }],
  ])("%j", (text, expected) => {
    expect(searchTerms(text)).toEqual({ kind: "NUMBER", ...expected });
  });

  test("a name with a number is a name", () => {
    expect(searchTerms("An 2")).toMatchObject({ kind: "NAME", words: ["an", "2"] });
  });
});

test.each(["", "   ", "\u200B", "%%%", "'-'", "＿"])("%j is nothing to look for", (text) => {
  expect(searchTerms(text)).toBeNull();
});
