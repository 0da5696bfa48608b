/**
 * What a person may record of a member, in the order of the menu. SEND begins the handshake with another organisation of
 * the register and MOVE stands for both events of a move between cells of one unit; the rest are kinds of the ledger.
 */
export const recordableKinds = [
  "RECOGNITION",
  "PROBATION_EXTENDED",
  "SEND",
  "MOVE",
  "TRANSFER_OUT",
  "TEMP_OUT",
  "TEMP_RETURN",
  "EXEMPTION",
  "EXEMPTION_END",
  "SUSPENSION",
  "SUSPENSION_END",
  "CARD_ISSUED",
  "BADGE_AWARDED",
  "DEATH",
  "EXPULSION",
  "NAME_REMOVAL",
  "WITHDRAWAL",
  "ADMISSION_ANNULLED",
  "RESTORATION",
  "READMISSION",
  "TRANSFER_IN",
] as const;
export type RecordableKind = (typeof recordableKinds)[number];

/** The menu's headings; every kind stands under one. */
export const recordableGroups: Readonly<
  Record<"membership" | "transfer" | "standing" | "honours" | "leaving" | "return", readonly RecordableKind[]>
> = {
  membership: ["RECOGNITION", "PROBATION_EXTENDED"],
  transfer: ["SEND", "MOVE", "TRANSFER_OUT", "TEMP_OUT", "TEMP_RETURN"],
  standing: ["EXEMPTION", "EXEMPTION_END", "SUSPENSION", "SUSPENSION_END"],
  honours: ["CARD_ISSUED", "BADGE_AWARDED"],
  leaving: ["DEATH", "EXPULSION", "NAME_REMOVAL", "WITHDRAWAL", "ADMISSION_ANNULLED"],
  return: ["RESTORATION", "READMISSION", "TRANSFER_IN"],
};

export function isRecordableKind(word: unknown): word is RecordableKind {
  return recordableKinds.some((kind) => kind === word);
}

/** Grounds of xóa tên: điểm a–e of 294-QĐ/TW, point 8.1, and a probationary member who does not qualify. */
export const removalGrounds = ["A", "B", "C", "D", "E", "NOT_QUALIFIED"] as const;

/** Old age and weak health need no end; another reason lasts less than twelve months. */
export const exemptionGrounds = ["AGE_HEALTH", "OTHER"] as const;

/** How long somebody who left waits to be admitted again, and who asks for it although the own wish was to leave. */
export const readmissionCases = ["ORDINARY", "CLEARED_SENTENCE", "FAMILY_HARDSHIP"] as const;
export type ReadmissionCase = (typeof readmissionCases)[number];
export const readmissionMonths: Readonly<Record<ReadmissionCase, number>> = {
  ORDINARY: 36,
  CLEARED_SENTENCE: 60,
  FAMILY_HARDSHIP: 36,
};
