import { expect, test } from "vitest";
import { accentFreeFilter } from "./accent-free-filter";

const options = ["Đảng bộ Sở Công Thương", "Đảng bộ Sở Tư pháp", "Chi bộ Hội Luật gia"].map((label) => ({
  value: label,
  label,
}));

function find(search: string, limit = 10): string[] {
  return accentFreeFilter({ options, search, limit }).map((option) =>
    "label" in option ? option.label : "",
  );
}

test("options are found without accents, in any order of words, with đ as d", () => {
  expect(find("cong thuong")).toEqual(["Đảng bộ Sở Công Thương"]);
  expect(find("thuong dang bo")).toEqual(["Đảng bộ Sở Công Thương"]);
});

test("decomposed letters find composed ones", () => {
  expect(find("Tư pháp".normalize("NFD"))).toEqual(["Đảng bộ Sở Tư pháp"]);
});

test("nothing typed finds everything, up to the limit", () => {
  expect(find("")).toHaveLength(3);
  expect(find("", 2)).toHaveLength(2);
});
