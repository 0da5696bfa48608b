import type { FileNote } from "../note";
import type { SkippedRow } from "../parsed-row";
import type { ParsedMemberRow } from "./member-record";
import type { CountClaim } from "./parse-member-rows";
import { readTotals } from "./read-totals";

/** What section titles and totals claim against the rows that are there; a line that agrees says nothing. */
export function compareCounts(
  rows: readonly ParsedMemberRow[],
  skipped: readonly SkippedRow[],
  claims: readonly CountClaim[],
): FileNote[] {
  return claims.flatMap((claim) =>
    claim.section ? compareSection(claim, rows, skipped) : compareTotal(claim, rows, skipped),
  );
}

function compareSection(
  { rowNumber, section }: CountClaim,
  rows: readonly ParsedMemberRow[],
  skipped: readonly SkippedRow[],
): FileNote[] {
  if (!section) return [];
  const end =
    skipped.find((row) => row.rowNumber > rowNumber && row.reason !== "OTHER")?.rowNumber ??
    Number.POSITIVE_INFINITY;
  const found = rows.filter((row) => row.rowNumber > rowNumber && row.rowNumber < end).length;
  if (found === section.headcount) return [];
  const params = { name: section.name, claimed: section.headcount, found };
  return [{ code: "SECTION_COUNT_DIFFERS", at: String(rowNumber), params }];
}

/** A total may close one section or the whole list: it is right when it fits either. */
function compareTotal(
  { rowNumber, text }: CountClaim,
  rows: readonly ParsedMemberRow[],
  skipped: readonly SkippedRow[],
): FileNote[] {
  const totals = readTotals(text);
  const before = rows.filter((row) => row.rowNumber < rowNumber);
  const start =
    skipped.findLast((row) => row.rowNumber < rowNumber && row.reason !== "OTHER")?.rowNumber ?? 0;
  const candidates = [before, before.filter((row) => row.rowNumber > start)].map(countsOf);
  const fits = (counts: ReturnType<typeof countsOf>) =>
    (totals.members ?? counts.members) === counts.members &&
    (totals.women ?? counts.women) === counts.women &&
    (totals.probationary ?? counts.probationary) === counts.probationary;
  const [whole] = candidates;
  if (!whole || candidates.some(fits)) return [];
  return [{ code: "TOTAL_DIFFERS", at: String(rowNumber), before: text, params: whole }];
}

function countsOf(rows: readonly ParsedMemberRow[]) {
  return {
    members: rows.length,
    women: rows.filter(({ record }) => record?.sex === "FEMALE").length,
    probationary: rows.filter(({ record }) => record?.officialOn === null).length,
  };
}
