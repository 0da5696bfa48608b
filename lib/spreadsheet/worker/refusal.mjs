// @ts-check

/** A refusal on its way out of the thread; becomes a SpreadsheetRefusal on the other side. */
export class Refusal extends Error {
  /**
   * @param {import("../spreadsheet-refusal").SpreadsheetRefusalCode} code
   * @param {import("../spreadsheet-refusal").RefusalParams} [params]
   */
  constructor(code, params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
