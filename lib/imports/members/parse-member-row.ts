import type { CalendarDate } from "@/lib/dates/calendar-date";
import {
  type AcademicTitle,
  type Ethnicity,
  ethnicities,
  parseEthnicity,
  parseGeneralEducation,
  parsePoliticalTheory,
  parseProfessionalLevel,
  parseReligion,
  type Religion,
  religions,
} from "@/lib/members/code-lists";
import { properCaseName } from "@/lib/text/name-case";
import { searchKey } from "@/lib/text/search-key";
import { cleanCell } from "../clean-cell";
import { type CodeReader, readCode } from "../fields/read-code";
import { readExactDate } from "../fields/read-date";
import { readText } from "../fields/read-text";
import type { ReadingRules } from "../register";
import type { RowNotes, Source } from "../row-notes";
import { checkRecord } from "./check-record";
import { readCardNumber } from "./fields/read-card-number";
import { readExemption } from "./fields/read-exemption";
import { readName } from "./fields/read-name";
import { readOfficialDate } from "./fields/read-official-date";
import { readRecordNumber } from "./fields/read-record-number";
import { readSexAndBirth } from "./fields/read-sex-and-birth";
import type { MemberColumn } from "./member-columns";
import type { MemberRecord } from "./member-record";

type Cell = (column: MemberColumn) => Source;

const ethnicity: CodeReader<Ethnicity> = {
  parse: parseEthnicity,
  unknown: "ETHNICITY_UNKNOWN",
  names: new Map(ethnicities.map(({ code, name }) => [code, name])),
};
const religion: CodeReader<Religion> = {
  parse: parseReligion,
  unknown: "RELIGION_UNKNOWN",
  names: new Map(religions.map(({ code, name }) => [code, name])),
};

const longestClass = 40;

/** Reads one member out of one row. Every repair, doubt and refusal goes into `notes`; null when refused. */
export function parseMemberRow(cell: Cell, rules: ReadingRules, notes: RowNotes): MemberRecord | null {
  const fullName = readName(cell("fullName"), rules, notes);
  const { sex, birth } = readSexAndBirth(cell, rules, notes);
  const admittedOn = readAdmission(cell("admittedOn"), rules, notes);
  const rest = {
    otherNames: readOtherNames(cell("otherNames"), rules, notes),
    ethnicityCode: readCode(cell("ethnicity"), ethnicity, notes),
    religion: readCode(cell("religion"), religion, notes),
    nativePlace: readText(cell("nativePlace"), notes),
    ...readEducation(cell, notes),
    jobTitle: readText(cell("jobTitle"), notes),
    cardNumber: readCardNumber(cell("cardNumber"), notes),
    recordNumber: readRecordNumber(cell("recordNumber"), notes),
    admissionDecidedOn: readOptionalDate(cell("admissionDecidedOn"), rules, notes),
    officialOn: readOfficialDate(cell("officialOn"), rules, notes),
    exemptFrom: readExemption(cell("note"), rules, notes),
  };
  if (fullName === null || sex === null || birth === null || admittedOn === null) return null;
  const record = { fullName, sex, bornOn: birth.on, bornPrecision: birth.precision, admittedOn, ...rest };
  checkRecord(record, cell, notes);
  return notes.refusals.length > 0 ? null : record;
}

function readAdmission(source: Source, rules: ReadingRules, notes: RowNotes): CalendarDate | null {
  if (!isBlank(source)) return readExactDate(source, rules, notes);
  notes.refuse("ADMISSION_DATE_MISSING", source);
  return null;
}

function readOptionalDate(source: Source, rules: ReadingRules, notes: RowNotes): CalendarDate | null {
  return isBlank(source) ? null : readExactDate(source, rules, notes);
}

function readOtherNames(source: Source, { keep }: ReadingRules, notes: RowNotes): string | null {
  const text = readText(source, notes);
  return text && !keep.has("NAME_CASE") ? properCaseName(text) : text;
}

function readEducation(cell: Cell, notes: RowNotes) {
  const generalEducation = readCode(
    cell("generalEducation"),
    { parse: parseGeneralEducation, unknown: "NOT_RECOGNISED" },
    notes,
  );
  const written = cleanCell(cell("generalEducation").text);
  const professional = cell("professionalLevel");
  return {
    generalEducation,
    // The class says more than the level: "10/10" and "12/12" are both upper secondary.
    generalEducationNote:
      generalEducation && /\d/.test(written) && written.length <= longestClass ? written : null,
    professionalLevel: readCode(
      professional,
      { parse: parseProfessionalLevel, unknown: "NOT_RECOGNISED" },
      notes,
    ),
    academicTitle: academicTitleIn(professional.text),
    politicalTheory: readCode(
      cell("politicalTheory"),
      { parse: parsePoliticalTheory, unknown: "NOT_RECOGNISED" },
      notes,
    ),
  };
}

/** "PGS.TS" names a title beside the degree. */
function academicTitleIn(text: string): AcademicTitle | null {
  const key = searchKey(text);
  if (/\b(?:pgs|pho giao su)\b/.test(key)) return "ASSOCIATE_PROFESSOR";
  return /\b(?:gs|giao su)\b/.test(key) ? "PROFESSOR" : null;
}

function isBlank({ text }: Source): boolean {
  return cleanCell(text) === "";
}
