import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from "nuqs/server";
import { defaultPageSize, pageSizes } from "@/components/data-table/page-sizes";
import { organizationCode, pageNumber } from "@/lib/address-words";
import { asOfParser } from "@/lib/dates/as-of";
import { badgeLevels } from "@/lib/deadlines/badge-rule";
import { deadlineKinds } from "./deadline";

/** How far ahead a worklist may look, in days. */
export const horizons = [30, 60, 90, 365] as const;
export const defaultHorizon = 60;

const parsers = {
  /** Null = all kinds, the first of each. */
  kind: parseAsStringLiteral(deadlineKinds),
  unit: organizationCode,
  horizon: parseAsNumberLiteral(horizons).withDefault(defaultHorizon),
  /** Of badges: the award, whatever the horizon, and the level. */
  award: asOfParser,
  level: parseAsNumberLiteral(badgeLevels),
  /** What was due on an earlier day, or will be on a later one. */
  on: asOfParser,
  page: pageNumber.withDefault(1),
  size: parseAsNumberLiteral(pageSizes).withDefault(defaultPageSize),
};

/** What a worklist shows: its address, read. Words outside the closed sets count as not given. */
export type DeadlineSearch = inferParserType<typeof parsers>;

export const loadDeadlineSearch = createLoader(parsers);

/** The address of a worklist: what every count of things due leads to. */
export const deadlinesHref: (search: Partial<DeadlineSearch>) => string = (search) =>
  serialize("/deadlines", search);

const serialize = createSerializer(parsers);
