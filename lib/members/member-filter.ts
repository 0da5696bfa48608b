import "server-only";
import type { Role } from "@/lib/access/permissions";
import { shows } from "@/lib/access/sensitive-fields";
import { asOfDate } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { isListed } from "@/lib/ledger/people-on";
import { escapeLike } from "@/lib/text/like-pattern";
import { type AgeBand, bornWithin } from "./age-bands";
import { type MemberStatusFilter, UNKNOWN } from "./filter-words";
import { type PartyAgeBand, sinceWithinBand } from "./party-age-bands";
import { permittedSearch } from "./permitted-search";
import type { MemberSearch } from "./search";
import { type SearchTerms, searchTerms } from "./search-terms";

const { sql, join } = Prisma;

/**
 * The condition on `m` of `peopleOn` of a list, as SQL: on a list of the bloc on the day asked for, and every filter of
 * the address, as of that day. Whose rows these can be at all is row-level security's answer, not this one's. A filter by
 * what is not shown to the viewer's role does not count as one.
 */
export function memberFilter(viewer: { role: Role; today: CalendarDate }, search: MemberSearch): Prisma.Sql {
  const { q, unit, status, sex, age, education, theory, type, partyAge, ethnicity, religion, admitted } =
    permittedSearch(viewer, search);
  const on = asOfDate(search.on, viewer.today);
  const conditions = [isListed(viewer, on)];
  if (q !== "") conditions.push(matchesText(searchTerms(q), viewer));
  if (unit)
    conditions.push(
      inOrganizations(sql`o.path @> ARRAY[(SELECT id FROM organization WHERE code = ${unit})]`),
    );
  if (type)
    conditions.push(
      inOrganizations(sql`o.base_id IN (SELECT id FROM organization WHERE type_code = ${type})`),
    );
  if (status) conditions.push(hasStatus(status, on));
  if (sex) conditions.push(sql`m.sex = ${sex}::sex`);
  if (age) conditions.push(...isAged(age, on));
  if (education) conditions.push(hasLevel(sql`m.professional_level`, education));
  if (theory) conditions.push(hasLevel(sql`m.political_theory`, theory));
  if (partyAge) conditions.push(...hasPartyAge(partyAge, on));
  if (ethnicity) conditions.push(sql`m.ethnicity_code = ${ethnicity}`);
  if (religion) conditions.push(sql`m.religion = ${religion}::religion`);
  if (admitted !== null) {
    conditions.push(
      sql`m.admitted_on BETWEEN make_date(${admitted}, 1, 1) AND make_date(${admitted}, 12, 31)`,
    );
  }
  return join(conditions, " AND ");
}

/**
 * Puts first whoever is spelt as typed, accents included: "Hòa" before "Hoa". True or false for each row; null when
 * nothing was typed with accents.
 */
export function spelledAsTyped(q: string): Prisma.Sql | null {
  const terms = searchTerms(q);
  if (terms?.kind !== "NAME" || terms.accented.length === 0) return null;
  const name = sql`(' ' || lower(m.full_name COLLATE "und-x-icu"))`;
  const words = terms.accented.map((spellings) => sql`${name} LIKE ANY (${spellings.map(atWordStart)})`);
  return sql`(${join(words, " AND ")})`;
}

function matchesText(terms: SearchTerms | null, viewer: { role: Role }): Prisma.Sql {
  if (terms === null) return sql`false`;
  if (terms.kind === "NAME") {
    return join(
      terms.words.map((word) => sql`' ' || m.search_key LIKE ${atWordStart(word)}`),
      " AND ",
    );
  }
  const record = sql`m.record_number ^@ ${terms.record}`;
  if (terms.card === null) return record;
  const card = sql`m.card_number ^@ ${terms.card}`;
  // Asked for digit by digit, a number that is not shown would be found out.
  return shows(viewer, "citizenId")
    ? sql`(${card} OR ${record})`
    : sql`((${card} AND length(m.card_number) < 12) OR ${record})`;
}

/** Every word typed must begin a word of the name: "anh" finds Ánh and Anh, not Thanh. */
function atWordStart(word: string): string {
  return `% ${escapeLike(word)}%`;
}

/** An array made once, and not a join, lets Postgres use the index on the members' organisation. */
function inOrganizations(condition: Prisma.Sql): Prisma.Sql {
  return sql`m.organization_id = ANY (ARRAY(SELECT o.id FROM organization o WHERE ${condition}))`;
}

function hasStatus(status: MemberStatusFilter, today: CalendarDate): Prisma.Sql {
  switch (status) {
    case "PROBATIONARY":
      return sql`(m.official_on IS NULL OR m.official_on > ${today}::date)`;
    case "OFFICIAL":
      return sql`m.official_on <= ${today}::date`;
    case "EXEMPT":
      return sql`m.exempt_from <= ${today}::date AND (m.exempt_to IS NULL OR m.exempt_to > ${today}::date)`;
  }
}

function isAged(band: AgeBand, today: CalendarDate): Prisma.Sql[] {
  const { after, until } = bornWithin(band, today);
  const conditions: Prisma.Sql[] = [];
  if (after) conditions.push(sql`m.born_on > ${after}::date`);
  if (until) conditions.push(sql`m.born_on <= ${until}::date`);
  return conditions;
}

function hasPartyAge(band: PartyAgeBand, today: CalendarDate): Prisma.Sql[] {
  const { after, until } = sinceWithinBand(band, today);
  const since = sql`COALESCE(m.admission_decided_on, m.admitted_on)`;
  const conditions = [hasStatus("OFFICIAL", today)];
  if (after) conditions.push(sql`${since} > ${after}::date`);
  if (until) conditions.push(sql`${since} <= ${until}::date`);
  return conditions;
}

function hasLevel(column: Prisma.Sql, level: string): Prisma.Sql {
  return level === UNKNOWN ? sql`${column} IS NULL` : sql`${column}::text = ${level}`;
}
