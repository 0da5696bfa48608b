import { searchKey } from "@/lib/text/search-key";
import { foldedIndex, foldedKey } from "./folded";

export const generalEducations = ["LITERATE", "PRIMARY", "LOWER_SECONDARY", "UPPER_SECONDARY"] as const;
export type GeneralEducation = (typeof generalEducations)[number];

export const professionalLevels = [
  "ELEMENTARY",
  "INTERMEDIATE",
  "COLLEGE",
  "UNIVERSITY",
  "MASTER",
  "DOCTOR",
] as const;
export type ProfessionalLevel = (typeof professionalLevels)[number];

export const academicTitles = ["ASSOCIATE_PROFESSOR", "PROFESSOR"] as const;
export type AcademicTitle = (typeof academicTitles)[number];

export const politicalTheoryLevels = ["NONE", "ELEMENTARY", "INTERMEDIATE", "ADVANCED", "BACHELOR"] as const;
export type PoliticalTheoryLevel = (typeof politicalTheoryLevels)[number];

const generalSpellings = foldedIndex<GeneralEducation>([
  ["LITERATE", ["biết đọc, biết viết", "BĐBV"]],
  ["PRIMARY", ["tiểu học", "TH", "cấp 1", "cấp I"]],
  ["LOWER_SECONDARY", ["trung học cơ sở", "THCS", "BTTHCS", "phổ thông cơ sở", "PTCS", "cấp 2", "cấp II"]],
  [
    "UPPER_SECONDARY",
    ["trung học phổ thông", "phổ thông trung học", "THPT", "BTTHPT", "PTTH", "cấp 3", "cấp III"],
  ],
]);

/** Last class of each level: of the ten-year system (the North until 1989) and of the twelve-year one. */
const lastClasses: Readonly<Record<string, readonly [primary: number, lower: number, upper: number]>> = {
  "10": [4, 7, 10],
  "12": [5, 9, 12],
};

/** A class as the record card has it, 9/12; not the start of a date. */
const CLASS = /(?<![\d/])(\d{1,2})\s*\/\s*(\d{1,2})(?!\s*[\d/])/;
const NOT_THE_LEVEL = /\b(?:tot nghiep|tn|hoc het|het|bo tuc|btvh|bt|van hoa|he)\b/g;

/**
 * Reads a level by name ("THPT", "Tốt nghiệp THCS", "cấp III") or a class as the record card has it: 10/10, 12/12,
 * "9/12 bổ túc". A class counts for the highest level it completes in its own system: 7/10 and 9/12 are lower
 * secondary, 9/10 still is, 8/12 is primary, 3/12 is literate. Null when blank, unknown, or no class (13/12, 9/9).
 */
export function parseGeneralEducation(text: string): GeneralEducation | null {
  const match = CLASS.exec(text);
  if (match) return levelOfClass(Number(match[1]), match[2] ?? "");
  return generalSpellings.get(foldedKey(searchKey(text).replace(NOT_THE_LEVEL, ""))) ?? null;
}

function levelOfClass(finished: number, system: string): GeneralEducation | null {
  const last = lastClasses[system];
  if (!last || finished < 1 || finished > last[2]) return null;
  const levels = generalEducations.slice(1);
  return levels.findLast((_, index) => finished >= (last[index] ?? Number.POSITIVE_INFINITY)) ?? "LITERATE";
}

const professionalSpellings = leadingTerms<ProfessionalLevel>([
  ["ELEMENTARY", ["sơ cấp", "SC", "CNKT", "công nhân kỹ thuật", "nhân viên nghiệp vụ", "NVNV"]],
  ["INTERMEDIATE", ["trung cấp", "TC", "TCCN", "trung học chuyên nghiệp", "THCN"]],
  ["COLLEGE", ["cao đẳng", "CĐ", "cử nhân cao đẳng", "kỹ sư thực hành"]],
  ["UNIVERSITY", ["đại học", "ĐH", "cử nhân", "kỹ sư", "KS", "kiến trúc sư", "KTS", "bác sĩ", "BS"]],
  ["MASTER", ["thạc sĩ", "ThS", "Th.S", "Th.sĩ"]],
  ["DOCTOR", ["tiến sĩ", "TS", "T.S", "TSKH", "phó tiến sĩ", "PTS"]],
]);

/** Reads the highest level named: "ĐH", "Đại học Luật", "ThS. QLKT", "PGS.TS", "ĐH, ThS". Null when none is. */
export function parseProfessionalLevel(text: string): ProfessionalLevel | null {
  return highestNamed(professionalLevels, professionalSpellings, text, /^(?:(?:gs|pgs|\d+|bang) )+/);
}

const politicalSpellings = leadingTerms<PoliticalTheoryLevel>([
  ["NONE", ["chưa", "không"]],
  ["ELEMENTARY", ["sơ cấp", "SC", "SCCT", "SCLLCT"]],
  ["INTERMEDIATE", ["trung cấp", "TC", "TCCT", "TCLLCT"]],
  ["ADVANCED", ["cao cấp", "CC", "CCCT", "CCLLCT"]],
  ["BACHELOR", ["cử nhân", "CN"]],
]);

/** Reads "TC", "Cao cấp", "Cử nhân chính trị", "LLCT: sơ cấp". Blank is null, not NONE: nobody said "chưa có". */
export function parsePoliticalTheory(text: string): PoliticalTheoryLevel | null {
  return highestNamed(politicalTheoryLevels, politicalSpellings, text, /^(?:llct|li luan chinh tri) /);
}

type Term<Code> = { code: Code; words: string };

/** Longest first, so that "cử nhân cao đẳng" is not taken for "cử nhân". */
function leadingTerms<Code extends string>(
  entries: readonly (readonly [Code, readonly string[]])[],
): readonly Term<Code>[] {
  return entries
    .flatMap(([code, spellings]) => spellings.map((words) => ({ code, words: levelKey(words) })))
    .sort((a, b) => b.words.length - a.words.length);
}

const BETWEEN_PHRASES = /[,;:/+&–—\r\n]|\s-\s|\svà\s/u;

/** A level is named at the start of a phrase ("ĐH Luật"); several phrases may follow each other ("ĐH, ThS Luật"). */
function highestNamed<Code extends string>(
  levels: readonly Code[],
  terms: readonly Term<Code>[],
  text: string,
  prefix: RegExp,
): Code | null {
  const named = text
    .normalize("NFC")
    .split(BETWEEN_PHRASES)
    .map((phrase) => `${levelKey(phrase)} `.replace(prefix, ""))
    .map((key) => terms.find(({ words }) => key.startsWith(`${words} `))?.code);
  return levels.findLast((level) => named.includes(level)) ?? null;
}

/** sĩ and sỹ, kĩ and kỹ are the same words here. */
function levelKey(text: string): string {
  return searchKey(text).replace(/\b(s|k|l)y\b/g, "$1i");
}
