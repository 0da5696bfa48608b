/** Why a file is not read. Each code has its sentence in the message catalogue. */
export type SpreadsheetRefusalCode =
  | "EMPTY_FILE"
  | "FILE_TOO_LARGE"
  | "OLD_EXCEL"
  | "OPEN_DOCUMENT"
  | "BINARY_WORKBOOK"
  | "PASSWORD_PROTECTED"
  | "PDF"
  | "TEXT_FILE"
  | "WEB_PAGE"
  | "NOT_A_WORKBOOK"
  | "BROKEN"
  | "UNSAFE"
  | "TOO_MANY_PARTS"
  | "UNPACKED_TOO_LARGE"
  | "TOO_MANY_ROWS"
  | "TOO_MANY_COLUMNS"
  | "TOO_COMPLEX"
  | "TOO_SLOW";

/** Numbers and cell addresses for the sentence of a refusal. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** The file is not a workbook this product reads; never a fault of the server. */
export class SpreadsheetRefusal extends Error {
  override readonly name = "SpreadsheetRefusal";

  constructor(
    readonly code: SpreadsheetRefusalCode,
    readonly params: RefusalParams = {},
  ) {
    super(code);
  }
}
