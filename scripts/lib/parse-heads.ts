import { Sentence } from "./sentence";
import type { KeptHead } from "./verify-audit";

/** Reads the lines of a file of heads, "… 1284 9f2c…": whatever else stands on a line (a date, say) is for people. */
export function parseHeads(text: string): KeptHead[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const heads = lines.map((line, index) => {
    const found = /(?:^|\s)(\d{1,18})\s+([0-9a-f]{64})(?:\s|$)/i.exec(line);
    if (!found?.[1] || !found[2])
      throw new Sentence(
        `Line ${index + 1} of the heads names no head: expected a number and 64 hexadecimal digits.`,
      );
    return { seq: found[1], hash: found[2] };
  });
  if (heads.length === 0) throw new Sentence("The file of heads is empty.");
  return heads;
}
