import { searchKey } from "@/lib/text/search-key";

/** One key for all spellings of a code's name: no accents, no spaces ("Ê Đê", "Ê-đê" and "Êđê" are `ede`). */
export function foldedKey(text: string): string {
  return searchKey(text).replaceAll(" ", "");
}

/** Index from the folded spelling to the code. A spelling claimed by two codes is a mistake in the list. */
export function foldedIndex<Code extends string>(
  entries: Iterable<readonly [code: Code, spellings: readonly string[]]>,
): ReadonlyMap<string, Code> {
  const index = new Map<string, Code>();
  for (const [code, spellings] of entries) {
    for (const key of spellings.map(foldedKey)) {
      const holder = index.get(key);
      if (holder !== undefined && holder !== code) throw new Error(`"${key}" is both ${holder} and ${code}`);
      index.set(key, code);
    }
  }
  return index;
}
