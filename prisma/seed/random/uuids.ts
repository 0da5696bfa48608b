import type { Random } from "./create-random";

/** Instants of the ids of different series never meet: a series has room for 2^24 ids. */
const SERIES_MS = 2 ** 24;

/** 2021-01-04: when the demonstration's register was typed in. Instants of ids mean nothing beyond their order. */
const FIRST_MS = Date.UTC(2021, 0, 4);

/** Ids in the shape of UUID v7, rising within a series, so that they lie in the index in the order they are made. */
export function createUuids(series: number, random: Random): () => string {
  let instant = FIRST_MS + series * SERIES_MS;
  const hex = (digits: number, from = 0, values = 16 ** digits) =>
    (from + Math.floor(random.next() * values)).toString(16).padStart(digits, "0");
  return () => {
    const time = (instant++).toString(16).padStart(12, "0");
    // The variant's two bits are 10: a first digit of 8 to b.
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${hex(4, 0x8000, 0x4000)}-${hex(6)}${hex(6)}`;
  };
}
