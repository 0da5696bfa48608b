import type { Random } from "../random/create-random";

const CARDS_A_BODY = 100_000;
/** The block of record numbers the bloc was allotted: 127001 to 151989, prime in length. */
const RECORDS_FROM = 127_001;
const RECORDS = 24_989;
/** Coprime to both lengths: scatters running numbers, and meets none twice. */
const STEP = 7_919;
/** Where the scattering begins. */
const FIRST = 5_273;

const otherBodies: readonly [string, ...string[]] = [
  "03",
  "08",
  "12",
  "24",
  "28",
  "30",
  "34",
  "36",
  "38",
  "40",
];
const otherProvinces: readonly [string, ...string[]] = [
  "ND",
  "TB",
  "NA",
  "HY",
  "HD",
  "TH",
  "VP",
  "HNA",
  "BN",
  "PT",
];

/**
 * Eight digits, two of the body that issued the card and six running: Hà Nội's 01 in four of five. A number of its own for
 * every `index` up to ten million.
 */
export function cardNumber(index: number, random: Random): string {
  const block = Math.floor(index / CARDS_A_BODY);
  const body = random.chance(0.8) ? "01" : random.pick(otherBodies);
  const running = String(((index + FIRST) * STEP) % CARDS_A_BODY).padStart(5, "0");
  return `${String(Number(body) + 50 * Math.floor(block / 10)).padStart(2, "0")}${block % 10}${running}`;
}

/** Six digits and the letters of the province-level body; beyond the bloc's block the letters go on. */
export function recordNumber(index: number, random: Random): string {
  const block = Math.floor(index / RECORDS);
  const digits = RECORDS_FROM + (((index + FIRST) * STEP) % RECORDS);
  if (block > 0) return `${digits} H${letter(block / 26)}${letter(block % 26)}`;
  return `${digits} ${random.chance(0.92) ? "HN" : random.pick(otherProvinces)}`;
}

function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + Math.floor(index));
}
