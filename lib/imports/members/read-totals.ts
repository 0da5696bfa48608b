import { normalizeText } from "@/lib/text/normalize";

/** What a total line claims: "Tổng cộng: 126 đảng viên, trong đó 68 nữ, 3 dự bị." Undefined where it says nothing. */
export type Totals = {
  readonly members?: number;
  readonly women?: number;
  readonly probationary?: number;
};

const words = {
  members: "(?:đảng viên(?! dự bị)|đ/c|đồng chí|đv|người)",
  women: "(?:đảng viên )?nữ",
  probationary: "(?:đảng viên )?dự bị",
};

export function readTotals(text: string): Totals {
  const line = normalizeText(text).toLowerCase();
  const entries = Object.entries(words).flatMap(([key, word]) => {
    const [, before, after] =
      new RegExp(String.raw`(\d[\d.]*)\s*${word}|${word}\s*[:=]\s*(\d[\d.]*)`, "u").exec(line) ?? [];
    const count = before ?? after;
    return count === undefined ? [] : [[key, Number(count.replaceAll(".", ""))]];
  });
  return Object.fromEntries(entries);
}
