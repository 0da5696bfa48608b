import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Basis, DatedRule, RuleVersion } from "./dated-rule";
import type { LegalTextId } from "./legal-texts";

/** Deadlines of the Party's rules as data: the lines of a rule are the texts it stood in, one after the other. */

/** Dự bị: so many months from the ceremony, then so many working days for the chi bộ and for the committee to act. */
export const probationRule: DatedRule<{
  months: number;
  considerWorkingDays: number;
  decideWorkingDays: number;
  /** What the committee may take beyond that. */
  decideExtraWorkingDays: number;
}> = [
  version(null, "regulation45", null, "ASSUMED", probation()),
  version("2016-07-25", "regulation29", "4.2", "QUOTED", probation()),
  version("2021-07-30", "regulation24", "4", "QUOTED", probation()),
  version("2025-07-01", "regulation294", "4", "READ", probation()),
  version("2026-04-08", "regulation20", null, "ASSUMED", probation()),
  version("2026-07-26", "regulation208", null, "QUOTED", probation()),
];

/** Kéo dài thời gian dự bị, before the name is removed: a rule of Hà Nội. */
export const extensionRule: DatedRule<{ maxMonths: number }> = [
  version(null, "cityGuideline", null, "ASSUMED", { maxMonths: 12 }),
  version("2025-11-21", "cityGuideline", null, "READ", { maxMonths: 12 }),
];

/** Lễ kết nạp: counted from the day the decision is received, since 208-QĐ/TW from the day it is issued. */
export const ceremonyRule: DatedRule<{ workingDays: number; countedFrom: "RECEIPT" | "ISSUE" }> = [
  version(null, "regulation45", null, "ASSUMED", { workingDays: 30, countedFrom: "RECEIPT" }),
  version("2016-07-25", "regulation29", "4.1", "QUOTED", { workingDays: 30, countedFrom: "RECEIPT" }),
  version("2021-07-30", "regulation24", "4", "QUOTED", { workingDays: 30, countedFrom: "RECEIPT" }),
  version("2025-07-01", "regulation294", "4", "READ", { workingDays: 30, countedFrom: "RECEIPT" }),
  version("2026-04-08", "regulation20", null, "ASSUMED", { workingDays: 30, countedFrom: "RECEIPT" }),
  version("2026-07-26", "regulation208", null, "QUOTED", { workingDays: 30, countedFrom: "ISSUE" }),
];

/**
 * Chuyển sinh hoạt đảng: the paper is presented within so many working days of its date. Beyond the months the receiving
 * committee may remove the name: since 2025 in the guideline, before from the statutes' three months without Party life.
 */
export const transitRule: DatedRule<{ workingDays: number; months: number }> = [
  version(null, "regulation45", null, "ASSUMED", { workingDays: 30, months: 3 }),
  version("2016-07-25", "regulation29", "6.3.1", "QUOTED", { workingDays: 30, months: 3 }),
  version("2021-07-30", "regulation24", null, "QUOTED", { workingDays: 30, months: 3 }),
  version("2025-07-01", "regulation294", "6.3.1", "QUOTED", { workingDays: 30, months: 3 }),
  version("2025-09-29", "memberGuideline", null, "READ", { workingDays: 30, months: 3 }),
];

/** Miễn công tác và sinh hoạt đảng for a reason other than age: below twelve months, renewed by the same procedure. */
export const exemptionRule: DatedRule<{ belowMonths: number }> = [
  version(null, "exemptionGuideline", "1.2", "QUOTED", { belowMonths: 12 }),
  version("2025-07-01", "regulation294", "7", "READ", { belowMonths: 12 }),
  version("2026-04-08", "regulation20", null, "ASSUMED", { belowMonths: 12 }),
  version("2026-07-26", "regulation208", null, "ASSUMED", { belowMonths: 12 }),
];

/** Sinh hoạt đảng tạm thời: three months to below a year, for study up to two years. */
export const temporaryRule: DatedRule<{ fromMonths: number; belowMonths: number; studyMonths: number }> = [
  version(null, "regulation45", null, "ASSUMED", temporary()),
  version("2016-07-25", "regulation29", "6.3", "QUOTED", temporary()),
  version("2021-07-30", "regulation24", null, "ASSUMED", temporary()),
  version("2025-07-01", "regulation294", null, "ASSUMED", temporary()),
  version("2025-09-29", "memberGuideline", null, "READ", temporary()),
];

function probation() {
  return { months: 12, considerWorkingDays: 30, decideWorkingDays: 30, decideExtraWorkingDays: 15 };
}

function temporary() {
  return { fromMonths: 3, belowMonths: 12, studyMonths: 24 };
}

/** One line: from when, in which text and point, how sure that is, and what it says. */
function version<Terms>(
  validFrom: CalendarDate | null,
  text: LegalTextId,
  point: string | null,
  certainty: Basis["certainty"],
  terms: Terms,
): RuleVersion<Terms> {
  return { validFrom, basis: { text, point, certainty }, ...terms };
}
