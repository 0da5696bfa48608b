import {
  createLoader,
  createParser,
  createSerializer,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from "nuqs/server";
import { pageSizes } from "@/components/data-table/page-sizes";
import { organizationCode as anyCode, pageNumber } from "@/lib/address-words";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { parseDate } from "@/lib/dates/partial-date";
import { type BalanceLine, balanceLines } from "./lines";
import { type Period, parseDates, parsePeriod, periodOn, untilToday } from "./period";

/** Written small, as in the address of its page. */
const organizationCode = createParser({
  parse: anyCode.parse,
  serialize: (code: string) => code.toLowerCase(),
});

const periodCode = createParser({
  parse: (text: string) => (parsePeriod(text) ? text : null),
  serialize: (code: string) => code,
});

/** As typed into the chooser, 5/3/2021, or as links write it. */
const day = createParser<CalendarDate>({
  parse: parseDate,
  serialize: (date) => date,
});

const balanceParsers = { unit: organizationCode, period: periodCode, from: day, to: day };

const peopleParsers = {
  ...balanceParsers,
  line: parseAsStringLiteral(balanceLines),
  /** The part (a base organisation, a cell) whose line it is, within the balance of `unit`. */
  part: organizationCode,
  page: pageNumber.withDefault(1),
  size: parseAsNumberLiteral(pageSizes).withDefault(100),
};

/** Whose balance of which period: `/movements?unit=sct&period=2021-Q1`, or `&from=2021-01-15&to=2021-02-20`. */
export const loadBalanceSearch = createLoader(balanceParsers);

/** The people behind one figure of it: `/movements/people?period=2021-Q1&part=sct&line=B2a`. */
export const loadPeopleSearch = createLoader(peopleParsers);

type PeriodWords = { period: string | null; from: CalendarDate | null; to: CalendarDate | null };

/** The period asked for, as far as it has come; without one, or for one still to come, the quarter of today. */
export function periodOf({ period, from, to }: PeriodWords, today: CalendarDate): Period {
  const dates = from !== null && to !== null ? parseDates(from, to) : null;
  const asked = dates ?? (period === null ? null : parsePeriod(period));
  const isKnown = asked !== null && asked.from <= today;
  return untilToday(isKnown ? asked : periodOn("QUARTER", today), today);
}

type Address = { unit?: string | null; period: Period };

/** `unit` null is what the viewer sees without asking: the bloc, or the own unit. */
export function balanceHref({ unit = null, period }: Address): string {
  return serializeBalance("/movements", { unit, ...periodWords(period) });
}

export function peopleHref(
  { unit = null, period }: Address,
  line: BalanceLine,
  part: string | null = null,
): string {
  return serializePeople("/movements/people", { unit, ...periodWords(period), part, line });
}

export function formOneHref({ unit = null, period }: Address): string {
  return serializeBalance("/movements/form-1", { unit, ...periodWords(period) });
}

function periodWords(period: Period): PeriodWords {
  return period.kind === "DATES"
    ? { period: null, from: period.from, to: period.to }
    : { period: period.code, from: null, to: null };
}

const serializeBalance = createSerializer(balanceParsers);
const serializePeople = createSerializer(peopleParsers);
