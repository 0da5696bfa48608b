import { expect, test } from "vitest";
import { shortenMiddle } from "./shorten-middle";
import { wrapWords } from "./wrap-words";

const name = "Đảng bộ Ban Quản lý dự án đầu tư xây dựng công trình giao thông";

test("a short name stays whole", () => {
  expect(shortenMiddle("Chi bộ Hội Luật gia", 40)).toBe("Chi bộ Hội Luật gia");
});

test("a long name keeps its beginning and its end, never half a syllable", () => {
  const short = shortenMiddle(name, 40);
  expect(short.length).toBeLessThanOrEqual(40);
  const [head = "", tail = ""] = short.split(" … ");
  expect(name.startsWith(`${head} `)).toBe(true);
  expect(name.endsWith(` ${tail}`)).toBe(true);
});

test("where no word fits, the name is cut at its end", () => {
  expect(shortenMiddle("Phòng", 4)).toBe("Phò…");
});

test("labels wrap between words and say when something is left out", () => {
  expect(wrapWords("Cao cấp, cử nhân", 9, 3)).toEqual(["Cao cấp,", "cử nhân"]);
  expect(wrapWords("một hai ba bốn", 4, 2)).toEqual(["một", "hai…"]);
});
