/**
 * Cuts a long name in the middle, between words, so that both its kind and what tells it apart stay readable: "Đảng bộ Cơ quan …
 * Thành phố". A name of one long word is cut at the end.
 */
export function shortenMiddle(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const words = text.split(" ");
  const head: string[] = [];
  const tail: string[] = [];
  let room = maxCharacters - 2;
  // Taken from both ends in turn, the beginning first.
  for (let fromStart = true; words.length > 0; fromStart = !fromStart) {
    const word = (fromStart ? words.shift() : words.pop()) ?? "";
    if (word.length + 1 > room) break;
    room -= word.length + 1;
    if (fromStart) head.push(word);
    else tail.unshift(word);
  }
  if (head.length === 0) return `${text.slice(0, maxCharacters - 1)}…`;
  return [...head, "…", ...tail].join(" ");
}
