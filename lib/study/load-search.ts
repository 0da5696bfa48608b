import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from "nuqs/server";
import { pageSizes } from "@/components/data-table/page-sizes";
import { parseSortWord, sortWord } from "@/components/data-table/sort-word";
import { pageNumber, searchText, year } from "@/lib/address-words";
import { organizationTypes } from "@/lib/organizations/organization-types";
import { reminderKinds } from "./reminders";
import { progressFilters, type UnitSort, unitSortColumns } from "./search";
import { studyStatuses } from "./terms";

const order = createParser<UnitSort>({
  parse: (word: string) => parseSortWord(word, unitSortColumns),
  serialize: sortWord,
  eq: (a, b) => sortWord(a) === sortWord(b),
}).withDefault({ column: "attention", direction: "asc" });

const narrowing = {
  q: searchText.withDefault(""),
  /** Type of the organisation, as in Biểu 5. */
  type: parseAsStringLiteral(organizationTypes),
  late: parseAsStringLiteral(["1"]),
  below: parseAsStringLiteral(["1"]),
};

const overviewParsers = { ...narrowing, year };

const unitParsers = {
  ...narrowing,
  status: parseAsStringLiteral(studyStatuses),
  progress: parseAsStringLiteral(progressFilters),
  sort: order,
  page: pageNumber.withDefault(1),
  // The whole bloc on one page: its units are compared with each other.
  size: parseAsNumberLiteral(pageSizes).withDefault(100),
};

/** Which campaigns and units the overview shows: `/study?year=2021&late=1`. */
export type OverviewSearch = inferParserType<typeof overviewParsers>;

/** Which units of a campaign are listed, and how: `/study/<id>?late=1&sort=-members`. */
export type UnitSearch = inferParserType<typeof unitParsers>;

/** Which reminders are listed: `/study/reminders?kind=late`. */
export const loadReminderSearch = createLoader({ kind: parseAsStringLiteral(reminderKinds) });

/** Reads an address; words outside the closed sets count as not given. */
export const loadOverviewSearch = createLoader(overviewParsers);
export const loadUnitSearch = createLoader(unitParsers);
