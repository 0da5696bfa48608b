/** One line of the exceptions: the number on the list, and why absent where that was written. */
export type AbsentNumber = { listNumber: number; reason: string | null };

export type AbsentNumbers = {
  absent: AbsentNumber[];
  /** Pieces that are no number or range, as typed. */
  unread: string[];
};

const longestRange = 1000;

/**
 * Reads the exceptions as they stand on a sign-in sheet: "vắng: 4, 17 ốm, 22-25 (công tác)". A comma, semicolon or line parts
 * them; a reason belongs to the number or range before it. A number said twice counts once, with the later reason.
 */
export function readAbsentNumbers(text: string): AbsentNumbers {
  const absent = new Map<number, string | null>();
  const unread: string[] = [];
  const pieces = text
    .replace(/^[^\d:]*:/, "")
    .replace(/^\s*vắng\s+/i, "")
    .split(/[,;\n]/)
    .map((piece) => piece.trim());
  for (const piece of pieces) {
    if (piece === "") continue;
    const match = /^(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?(?!\d)\s*(.*)$/s.exec(piece);
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (!match || from === 0 || to < from || to - from > longestRange) {
      unread.push(piece);
      continue;
    }
    const reason = match[3]?.replace(/^[\s:(–—-]+|[\s)]+$/g, "").slice(0, 200) || null;
    for (let listNumber = from; listNumber <= to; listNumber += 1) absent.set(listNumber, reason);
  }
  return { absent: [...absent].map(([listNumber, reason]) => ({ listNumber, reason })), unread };
}
