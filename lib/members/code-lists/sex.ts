import { foldedIndex, foldedKey } from "./folded";

export const sexes = ["MALE", "FEMALE"] as const;
export type Sex = (typeof sexes)[number];

const spellings = foldedIndex<Sex>([
  ["MALE", ["nam", "male"]],
  ["FEMALE", ["nữ", "female"]],
]);

/** Reads "Nam", "Nữ", "NỮ", "nu" (or English); null for anything else, "x" and blanks included. */
export function parseSex(text: string): Sex | null {
  return spellings.get(foldedKey(text)) ?? null;
}
