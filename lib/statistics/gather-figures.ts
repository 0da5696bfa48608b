import { type AgeBand, ageBands } from "@/lib/members/age-bands";
import {
  type Ethnicity,
  ethnicities,
  type PoliticalTheoryLevel,
  type ProfessionalLevel,
  politicalTheoryLevels,
  professionalLevels,
  type Religion,
  religions,
  type Sex,
} from "@/lib/members/code-lists";
import { type PartyAgeBand, partyAgeBands } from "@/lib/members/party-age-bands";
import { type OrganizationType, organizationTypes } from "@/lib/organizations/organization-types";

/** How many members share a trait. A null code is "no information": with it, the parts add up to the whole. */
type Share<Code> = { code: Code; members: number };

/** The members on the list today, counted in every way the home pages show. */
export type MemberFigures = {
  members: number;
  women: number;
  probationary: number;
  official: number;
  /** Party ages of the official members added up, in completed months. */
  partyAgeMonths: number;
  admittedThisYear: number;
  bySexAndAge: readonly { band: AgeBand; women: number; men: number }[];
  byEducation: readonly Share<ProfessionalLevel | null>[];
  byTheory: readonly Share<PoliticalTheoryLevel | null>[];
  /** A null band: the probationary, who have no Party age. */
  byPartyAge: readonly { band: PartyAgeBand | null; members: number }[];
  /** The most numerous first. */
  byEthnicity: readonly Share<Ethnicity>[];
  byReligion: readonly Share<Religion>[];
  /** What the members can be told apart by next, in the office's order: base organisations, or the cells of one. */
  byUnit: readonly { code: string; name: string; members: number }[];
  byType: readonly (Share<OrganizationType> & { organizations: number })[];
  /** Base organisations in being. */
  organizations: number;
  organizationsBefore: number;
  organizationsLastYear: number;
  /** Of today's list, those who on the earlier day were (or would have been) official, or newly admitted. */
  officialBefore: number;
  officialLastYear: number;
  admittedBefore: number;
};

/** A row of the statement in member-figures.ts: one total or one part of one composition. */
export type MemberFigureRow = {
  part:
    | "ALL"
    | "SEX_AND_AGE"
    | "EDUCATION"
    | "THEORY"
    | "PARTY_AGE"
    | "ETHNICITY"
    | "RELIGION"
    | "TYPE"
    | "UNIT";
  sex: Sex | null;
  /** Position of the band of age or Party age, the oldest first. */
  bucket: number | null;
  code: string | null;
  /** Of an organisation. */
  label: string | null;
  members: number;
  official: number;
  party_age_months: number;
  admitted: number;
  official_before: number;
  official_last_year: number;
  admitted_before: number;
  organizations: number;
  organizations_before: number;
  organizations_last_year: number;
};

/** Sorts the rows of the statement into figures. Parts are in the order of the forms; those nobody is in are left out. */
export function gatherFigures(rows: readonly MemberFigureRow[]): MemberFigures {
  const of = (part: MemberFigureRow["part"]) => rows.filter((row) => row.part === part);
  const [all] = of("ALL");
  const bySexAndAge = pyramid(of("SEX_AND_AGE"));
  const types = of("TYPE");
  return {
    members: all?.members ?? 0,
    women: sum(bySexAndAge.map(({ women }) => women)),
    probationary: (all?.members ?? 0) - (all?.official ?? 0),
    official: all?.official ?? 0,
    partyAgeMonths: all?.party_age_months ?? 0,
    admittedThisYear: all?.admitted ?? 0,
    bySexAndAge,
    byEducation: shares([...professionalLevels, null], of("EDUCATION")),
    byTheory: shares([...politicalTheoryLevels, null], of("THEORY")),
    byPartyAge: partyAges(of("PARTY_AGE")),
    byEthnicity: shares(
      ethnicities.map(({ code }) => code),
      of("ETHNICITY"),
    ).toSorted((a, b) => b.members - a.members),
    byReligion: shares(
      religions.map(({ code }) => code),
      of("RELIGION"),
    ),
    byUnit: of("UNIT").map(({ code, label, members }) => ({ code: code ?? "", name: label ?? "", members })),
    byType: organizationTypes.flatMap((code) => {
      const row = types.find((type) => type.code === code);
      return row ? [{ code, members: row.members, organizations: row.organizations }] : [];
    }),
    organizations: sum(types.map((row) => row.organizations)),
    organizationsBefore: sum(types.map((row) => row.organizations_before)),
    organizationsLastYear: sum(types.map((row) => row.organizations_last_year)),
    officialBefore: all?.official_before ?? 0,
    officialLastYear: all?.official_last_year ?? 0,
    admittedBefore: all?.admitted_before ?? 0,
  };
}

/** Every band is there, so that nobody's absence from one shows too; the oldest is on top. */
function pyramid(rows: readonly MemberFigureRow[]): MemberFigures["bySexAndAge"] {
  const count = (bucket: number, sex: Sex) =>
    rows.find((row) => row.bucket === bucket && row.sex === sex)?.members ?? 0;
  return ageBands.toReversed().map((band, bucket) => ({
    band,
    women: count(bucket, "FEMALE"),
    men: count(bucket, "MALE"),
  }));
}

/** The probationary first, then every band that anybody is in, the youngest before the others. */
function partyAges(rows: readonly MemberFigureRow[]): MemberFigures["byPartyAge"] {
  const oldestFirst = partyAgeBands.toReversed();
  return [null, ...partyAgeBands].flatMap((band) => {
    const bucket = band === null ? null : oldestFirst.indexOf(band);
    const row = rows.find((candidate) => candidate.bucket === bucket);
    return row ? [{ band, members: row.members }] : [];
  });
}

function shares<Code extends string | null>(
  codes: readonly Code[],
  rows: readonly MemberFigureRow[],
): Share<Code>[] {
  return codes.flatMap((code) => {
    const row = rows.find((candidate) => candidate.code === code);
    return row ? [{ code, members: row.members }] : [];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
