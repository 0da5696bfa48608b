import { numberFields } from "@/lib/study/audience-rows";
import { hasReported } from "@/lib/study/status";
import type { Doubt, Refusal, RefusalCode } from "../note";
import type { ComparedRow, FieldChange } from "../parsed-row";
import {
  audiencesOf,
  type Counts,
  type ExistingUnit,
  mergeCounts,
  type ParsedResult,
  type StudyResult,
} from "./study-result";
import { indexUnits } from "./unit-names";

/**
 * Finds each row's unit by any spelling of its name and says what its numbers would become. What a file leaves blank stays;
 * numbers that cannot stand together are refused, and a unit whose report is in is left alone.
 */
export function compareWithCampaign(
  rows: readonly ParsedResult[],
  units: readonly ExistingUnit[],
): ComparedRow<StudyResult>[] {
  const find = indexUnits(units);
  const taken = new Set<string>();
  return rows.map((row) => {
    const { record } = row;
    if (!record) return refused(row, []);
    const unit = find(record.unit);
    if (!unit) return refused(row, [refusal("UNIT_UNKNOWN", row, record.unit)]);
    const numbers = Object.fromEntries(
      audiencesOf(record.numbers).map(([audience, said]) => [
        audience,
        mergeCounts(unit.numbers[audience], said),
      ]),
    );
    const merged: StudyResult = { unit: unit.name, numbers };
    const wrong = [...missingIn(record, unit), ...broken({ ...unit.numbers, ...numbers })];
    if (wrong.length > 0)
      return refused(
        row,
        wrong.map((code) => refusal(code, row, unit.name)),
      );

    const known = {
      ...row,
      record: merged,
      repairs: [...row.repairs, ...spelling(row, unit)],
      subject: unit,
    };
    if (taken.has(unit.id)) return leftAlone(known, "UNIT_TWICE", unit);
    taken.add(unit.id);
    const changes = changesOf(unit, numbers);
    if (changes.length === 0) return { ...known, verdict: "UNCHANGED", changes, beside: null };
    if (hasReported(unit.status)) return leftAlone(known, "UNIT_REPORTED", unit);
    if (unit.isByRoll && changes.some(({ field }) => field.startsWith("MEMBERS.")))
      return leftAlone(known, "UNIT_BY_ROLL", unit);
    const isNew = Object.keys(unit.numbers).length === 0;
    const doubts = [...row.doubts, ...aboveList(row, unit, numbers)];
    return {
      ...known,
      doubts,
      verdict: isNew ? "NEW" : "CHANGED",
      changes: isNew ? [] : changes,
      beside: null,
    };
  });
}

function changesOf(unit: ExistingUnit, numbers: Partial<Record<string, Counts>>): FieldChange[] {
  return audiencesOf<Counts>(numbers).flatMap(([audience, after]) => {
    const before = unit.numbers[audience];
    return numberFields.flatMap((field) => {
      if (
        before
          ? before[field] === after[field]
          : after[field] === 0 && field !== "summoned" && field !== "present"
      )
        return [];
      return [
        {
          field: `${audience}.${field}`,
          before: before ? String(before[field]) : null,
          after: String(after[field]),
        },
      ];
    });
  });
}

/** A number that goes with another one, on record or in the file. */
function missingIn({ numbers }: StudyResult, unit: ExistingUnit): RefusalCode[] {
  if (!numbers.MEMBERS && !unit.numbers.MEMBERS) return ["MEMBERS_MISSING"];
  return audiencesOf(numbers).flatMap(([audience, said]) => {
    if (unit.numbers[audience]) return [];
    if (said.summoned === null) return ["SUMMONED_MISSING" as const];
    return said.present === null ? ["PRESENT_MISSING" as const] : [];
  });
}

function broken(numbers: Partial<Record<string, Counts>>): RefusalCode[] {
  const codes = audiencesOf<Counts>(numbers).flatMap(
    ([, { summoned, present, excused, unexcused, madeUp }]) => {
      if (present > summoned) return ["PRESENT_ABOVE_SUMMONED" as const];
      const absent = summoned - present;
      return excused + unexcused > absent || madeUp > absent ? ["ABSENT_ABOVE_MISSING" as const] : [];
    },
  );
  if (codes.length > 0) return [...new Set(codes)];
  const { MEMBERS: members, CADRES: cadres } = numbers;
  const isAbove = members && cadres && numberFields.some((field) => cadres[field] > members[field]);
  return isAbove ? ["CADRES_ABOVE_MEMBERS"] : [];
}

function aboveList(
  row: ParsedResult,
  { membersOnList }: ExistingUnit,
  numbers: Partial<Record<string, Counts>>,
): Doubt[] {
  const summoned = numbers.MEMBERS?.summoned ?? 0;
  if (summoned <= membersOnList) return [];
  return [
    { code: "SUMMONED_ABOVE_LIST", at: String(row.rowNumber), params: { summoned, onList: membersOnList } },
  ];
}

function spelling(row: ParsedResult, { name }: ExistingUnit) {
  if (row.record?.unit === name) return [];
  return [{ code: "UNIT_SPELLING" as const, at: String(row.rowNumber), before: row.nameInFile, after: name }];
}

function leftAlone(
  row: ParsedResult & { subject: ExistingUnit },
  code: "UNIT_TWICE" | "UNIT_REPORTED" | "UNIT_BY_ROLL",
  { name }: ExistingUnit,
): ComparedRow<StudyResult> {
  const doubts = [...row.doubts, { code, at: String(row.rowNumber), params: { name } }];
  return { ...row, doubts, verdict: "DOUBTFUL", changes: [], beside: null };
}

function refusal(code: RefusalCode, { rowNumber }: ParsedResult, before: string): Refusal {
  return { code, at: String(rowNumber), before };
}

function refused(row: ParsedResult, more: readonly Refusal[]): ComparedRow<StudyResult> {
  return {
    ...row,
    record: null,
    refusals: [...row.refusals, ...more],
    verdict: "REFUSED",
    subject: null,
    changes: [],
    beside: null,
  };
}
