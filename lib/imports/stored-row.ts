import * as z from "zod";
import {
  academicTitles,
  ethnicities,
  generalEducations,
  politicalTheoryLevels,
  professionalLevels,
  religions,
  sexes,
} from "@/lib/members/code-lists";
import { changeFields } from "./changes-of";
import type { ComparedRow } from "./compare-with-register";
import { memberColumns } from "./member-columns";
import type { MemberRecord } from "./member-record";
import { doubtCodes, fileNoteCodes, refusalCodes, repairCodes } from "./note";

/** A preview is kept as JSON between upload and confirmation; these are its shapes, read back as they were written. */
const text = z.string().nullable();

export const storedRecord: z.ZodType<MemberRecord> = z.object({
  fullName: z.string(),
  otherNames: text,
  sex: z.enum(sexes),
  bornOn: z.string(),
  bornPrecision: z.enum(["DAY", "MONTH", "YEAR"]),
  ethnicityCode: z.enum(ethnicities.map(({ code }) => code)).nullable(),
  religion: z.enum(religions.map(({ code }) => code)).nullable(),
  nativePlace: text,
  generalEducation: z.enum(generalEducations).nullable(),
  generalEducationNote: text,
  professionalLevel: z.enum(professionalLevels).nullable(),
  academicTitle: z.enum(academicTitles).nullable(),
  politicalTheory: z.enum(politicalTheoryLevels).nullable(),
  jobTitle: text,
  cardNumber: text,
  recordNumber: text,
  admissionDecidedOn: text,
  admittedOn: z.string(),
  officialOn: text,
  exemptFrom: text,
});

function noteOf<const Codes extends readonly string[]>(codes: Codes) {
  return z.object({
    code: z.enum(codes),
    at: z.string(),
    column: z.enum(memberColumns).exactOptional(),
    before: z.string().exactOptional(),
    after: z.string().exactOptional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  });
}

const storedFindings = z.object({
  notes: z.array(noteOf(fileNoteCodes)),
  skipped: z.array(
    z.object({ rowNumber: z.number(), reason: z.enum(["SECTION", "TOTAL", "OTHER"]), text: z.string() }),
  ),
});

/** What is said about the file as a whole. */
export type FileFindings = z.output<typeof storedFindings>;

export const storedNotes = z.object({
  nameInFile: z.string(),
  hidden: z.boolean(),
  repairs: z.array(noteOf(repairCodes)),
  doubts: z.array(noteOf(doubtCodes)),
  refusals: z.array(noteOf(refusalCodes)),
  changes: z.array(z.object({ field: z.enum(changeFields), before: text, after: z.string() })),
  /** Left out by the person who confirmed. */
  skipped: z.boolean().default(false),
  /** Rides with the first row of a batch. */
  file: storedFindings.exactOptional(),
});

export type StoredNotes = z.output<typeof storedNotes>;

/** The notes of a row as they are kept. */
export function toStoredNotes(row: ComparedRow, file: FileFindings | null): StoredNotes {
  const { nameInFile, hidden, repairs, doubts, refusals, changes } = row;
  const notes = {
    nameInFile,
    hidden,
    repairs: [...repairs],
    doubts: [...doubts],
    refusals: [...refusals],
    changes: [...changes],
    skipped: false,
  };
  return file ? { ...notes, file } : notes;
}
