import type { DuplicatePair, Merger } from "./duplicate-pair";

/** More than anybody compares in a sitting; the likeliest come first. */
export const MOST_PAIRS = 200;

export type Duplicates = { pairs: DuplicatePair[]; mergers: Merger[] };
