/** Entries put a member on a cell's list. */
export const entryKinds = [
  "OPENING",
  "ADMISSION",
  "READMISSION",
  "TRANSFER_IN",
  "RESTORATION",
  "REORGANIZATION_IN",
] as const;

/** Exits take a member off it. */
export const exitKinds = [
  "TRANSFER_OUT",
  "DEATH",
  "EXPULSION",
  "NAME_REMOVAL",
  "WITHDRAWAL",
  "ADMISSION_ANNULLED",
  "REORGANIZATION_OUT",
] as const;

/** The rest changes what a member is; ANNULMENT takes another event back. */
const standingKinds = [
  "RECOGNITION",
  "PROBATION_EXTENDED",
  "EXEMPTION",
  "EXEMPTION_END",
  "TEMP_OUT",
  "TEMP_RETURN",
  "SUSPENSION",
  "SUSPENSION_END",
  "BADGE_AWARDED",
  "CARD_ISSUED",
] as const;

const eventKinds = [...entryKinds, ...exitKinds, ...standingKinds, "ANNULMENT"] as const;

export type EntryKind = (typeof entryKinds)[number];
export type ExitKind = (typeof exitKinds)[number];
export type EventKind = (typeof eventKinds)[number];

/** Where a transfer's other end is, when it is outside the register: the lines a and b of Biểu 1. */
export const counterpartPlaces = ["CITY", "OTHER_PROVINCE", "ABROAD"] as const;
export type CounterpartPlace = (typeof counterpartPlaces)[number];

export function isEntry(kind: EventKind): kind is EntryKind {
  return entryKinds.some((entry) => entry === kind);
}

export function isExit(kind: EventKind): kind is ExitKind {
  return exitKinds.some((exit) => exit === kind);
}
