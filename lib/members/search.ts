import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from "nuqs/server";
import { defaultPageSize, pageSizes } from "@/components/data-table/page-sizes";
import { parseSortWords, sortWord } from "@/components/data-table/sort-word";
import { organizationCode, pageNumber, searchText, year } from "@/lib/address-words";
import { asOfParser } from "@/lib/dates/as-of";
import { organizationTypes } from "@/lib/organizations/organization-types";
import { ageBands } from "./age-bands";
import { ethnicities, politicalTheoryLevels, professionalLevels, religions, sexes } from "./code-lists";
import { memberFilterWords, memberStatusFilters, UNKNOWN } from "./filter-words";
import { partyAgeBands } from "./party-age-bands";

/** Columns of the list that can be sorted, by their words in the address. */
const memberSortColumns = [
  "name",
  "unit",
  "cell",
  "bornOn",
  "admittedOn",
  "officialOn",
  "partyAge",
  "education",
  "theory",
] as const;
export type MemberSort = { column: (typeof memberSortColumns)[number]; direction: "asc" | "desc" };

const order = createParser<MemberSort[]>({
  parse: (word: string) => parseSortWords(word, memberSortColumns),
  serialize: sortWord,
  eq: (a, b) => sortWord(a) === sortWord(b),
});

const memberSearchParsers = {
  /** The list of that day; today's without it. */
  on: asOfParser,
  q: searchText.withDefault(""),
  /** Members of this organisation and of everything below it. */
  unit: organizationCode,
  status: parseAsStringLiteral(memberStatusFilters),
  sex: parseAsStringLiteral(sexes),
  age: parseAsStringLiteral(ageBands),
  education: parseAsStringLiteral([...professionalLevels, UNKNOWN]),
  theory: parseAsStringLiteral([...politicalTheoryLevels, UNKNOWN]),
  /** Type of the base organisation, as in Biểu 5. */
  type: parseAsStringLiteral(organizationTypes),
  /** Official members by completed years of Party age. */
  partyAge: parseAsStringLiteral(partyAgeBands),
  ethnicity: parseAsStringLiteral(ethnicities.map(({ code }) => code)),
  religion: parseAsStringLiteral(religions.map(({ code }) => code)),
  /** Year of the admission ceremony. */
  admitted: year,
  /** By default the order of people: given name, middle name, family name. */
  sort: order.withDefault([{ column: "name", direction: "asc" }]),
  page: pageNumber.withDefault(1),
  size: parseAsNumberLiteral(pageSizes).withDefault(defaultPageSize),
};

/** Which members a list shows and how: its address, read. Words outside the closed sets count as not given. */
export type MemberSearch = inferParserType<typeof memberSearchParsers>;

/** Reads the address of the list: a page's `searchParams`, or anything that holds them. */
export const loadMemberSearch = createLoader(memberSearchParsers);

/** The address of the list under a filter: what every figure and bar about members leads to. */
export const membersHref: (filter: Partial<MemberSearch>) => string = (filter) =>
  serialize("/members", filter);

const serialize = createSerializer(memberSearchParsers);

/** Whether the list is narrowed at all: without it, everybody on the list today is counted. */
export function isNarrowed({ q, ...search }: MemberSearch): boolean {
  return q !== "" || memberFilterWords.some((word) => search[word] !== null);
}
