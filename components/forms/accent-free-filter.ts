import type { OptionsFilter } from "@mantine/core";
import { searchKey } from "@/lib/text/search-key";

/** Keeps the options that contain every word typed, whatever the accents: "so cong thuong" finds "Sở Công Thương". */
export const accentFreeFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = searchKey(search).split(" ");
  const matches = options.filter(
    (option) => "label" in option && words.every((word) => keyOf(option.label).includes(word)),
  );
  return matches.slice(0, limit);
};

// The labels of a list stay the same while somebody types, so each is folded once.
const keys = new Map<string, string>();

function keyOf(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  const key = searchKey(label);
  keys.set(label, key);
  return key;
}
