/** Read, but not as written: the value before and after says what was done. */
export const repairCodes = [
  "SPACES",
  "UNICODE_FORM",
  "NAME_CASE",
  "LEADING_ZERO",
  "SEPARATORS",
  "DATE_WRITTEN",
  "MONTH_FIRST",
  "EXCEL_DATE",
  "PARTIAL_DATE",
  "ABBREVIATION",
  "SPELLING",
  "PROBATIONARY",
  "EXEMPTION_FROM_NOTE",
  "UNIT_SPELLING",
  "NUMBER_WRITTEN",
] as const;
export type RepairCode = (typeof repairCodes)[number];

/** Read, but somebody should look at it. */
export const doubtCodes = [
  "SEX_AGAINST_NAME",
  "NAMESAKE_IN_FILE",
  "RECOGNISED_TOO_EARLY",
  "TOO_YOUNG",
  "TOO_OLD",
  "TWO_DIGIT_YEAR",
  "MAYBE_SWAPPED",
  "HIDDEN_ROW",
  "ETHNICITY_ASSUMED",
  "RELIGION_ASSUMED",
  "NOT_RECOGNISED",
  "NOTE_NOT_KEPT",
  "CARD_MASKED",
  "CARD_ENDS_OTHERWISE",
  "OTHER_CELL_IN_REGISTER",
  "OFFICIAL_IN_REGISTER",
  "SAME_PERSON_PROBABLY",
  "KEYS_OF_TWO_PEOPLE",
  "CARD_OF_ANOTHER",
  "MATCHED_TWICE",
  "LEFT_THE_LIST",
  "IN_OTHER_UNIT",
  "UNIT_TWICE",
  "UNIT_REPORTED",
  "UNIT_BY_ROLL",
  "SUMMONED_ABOVE_LIST",
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** Why a row cannot be taken. */
export const refusalCodes = [
  "NAME_MISSING",
  "NOT_A_NAME",
  "BIRTH_DATE_MISSING",
  "SEX_MISSING",
  "SEX_TWICE",
  "ADMISSION_DATE_MISSING",
  "DATE_UNREADABLE",
  "DATE_NOT_EXACT",
  "DATE_IN_FUTURE",
  "YEAR_INCOMPLETE",
  "BORN_AFTER_ADMISSION",
  "OFFICIAL_BEFORE_ADMISSION",
  "DECIDED_AFTER_ADMISSION",
  "CARD_INVALID",
  "CARD_OF_PROBATIONARY",
  "CARD_TWICE",
  "RECORD_NUMBER_INVALID",
  "RECORD_NUMBER_TWICE",
  "ETHNICITY_UNKNOWN",
  "RELIGION_UNKNOWN",
  "TEXT_TOO_LONG",
  "CELL_MISSING",
  "UNIT_MISSING",
  "UNIT_UNKNOWN",
  "NOT_A_COUNT",
  "MEMBERS_MISSING",
  "SUMMONED_MISSING",
  "PRESENT_MISSING",
  "PRESENT_ABOVE_SUMMONED",
  "ABSENT_ABOVE_MISSING",
  "CADRES_ABOVE_MEMBERS",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** About the file as a whole. */
export const fileNoteCodes = [
  "LEGACY_FONT",
  "TEXT_FILE",
  "SEX_BY_COLUMN",
  "SECTION_COUNT_DIFFERS",
  "TOTAL_DIFFERS",
  "COLUMN_UNKNOWN",
  "COLUMNS_REMEMBERED",
  "ETHNICITY_ASSUMED",
  "RELIGION_ASSUMED",
  "DATE_ORDER_OPEN",
  "AUDIENCE_NOT_SUMMONED",
] as const;
type FileNoteCode = (typeof fileNoteCodes)[number];

/** One thing said about one cell; the sentence for it stands in the message catalogue under its code. */
export type Note<Code extends string = RepairCode | DoubtCode | RefusalCode | FileNoteCode> = {
  readonly code: Code;
  /** "D58", or "58" for the row as a whole. */
  readonly at: string;
  /** Of the register. */
  readonly column?: string;
  /** As in the file. */
  readonly before?: string;
  /** As it will be kept: a text, an ISO date, or a code of the field's list. */
  readonly after?: string;
  /** Other rows, counts, names: what the sentence needs besides. */
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Repair = Note<RepairCode>;
export type Doubt = Note<DoubtCode>;
export type Refusal = Note<RefusalCode>;
export type FileNote = Note<FileNoteCode>;
