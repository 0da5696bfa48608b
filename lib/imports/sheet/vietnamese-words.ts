/** A syllable of Vietnamese, tones taken off: onset, nucleus, coda. */
const SYLLABLE =
  /^(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?(?:iê|yê|uyê|uya|uâ|uô|ươ|oai|oay|oeo|oa|oă|oe|uê|uy|uơ|ia|ya|ua|ưa|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)(?:ch|c|m|ng|nh|n|p|t|i|y|o|u)?$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** How much of what is not plain Latin in a text reads as Vietnamese, from 0 to 1; null when all of it is plain. */
export function vietnameseShare(texts: readonly string[]): number | null {
  let words = 0;
  let read = 0;
  for (const text of texts) {
    for (const word of text
      .normalize("NFC")
      .toLowerCase()
      .split(/[\s\d.,;:()/"'–-]+/u)) {
      if (!/[^\p{ASCII}]/u.test(word)) continue;
      words += 1;
      if (SYLLABLE.test(withoutTone(word))) read += 1;
    }
  }
  return words === 0 ? null : read / words;
}

/** One tone at most; the marks that make letters (ă â ê ô ơ ư) stay. */
function withoutTone(word: string): string {
  const open = word.normalize("NFD");
  return (open.match(TONES)?.length ?? 0) > 1 ? "" : open.replace(TONES, "").normalize("NFC");
}
