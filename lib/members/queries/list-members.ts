import "server-only";
import { shows } from "@/lib/access/sensitive-fields";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import { Prisma } from "@/lib/db/generated/client";
import { remember } from "@/lib/db/remember";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { peopleOn } from "@/lib/ledger/people-on";
import { offeredUnits } from "@/lib/organizations/queries/offered-units";
import { memberFilter } from "../member-filter";
import type { MemberList, MemberRow } from "../member-list";
import { memberOrder, sortsByUnit } from "../member-order";
import { isExempt, memberStatus } from "../member-status";
import { type PageWindow, pageWindow } from "../page-window";
import { partyAgeYears } from "../party-age";
import { permittedSearch } from "../permitted-search";
import type { MemberSearch } from "../search";
import { joinUnits, type ListedMember, listedColumns } from "./listed-member";

const { sql, empty } = Prisma;

/**
 * One page of the members in the viewer's scope who match the search, how many match in all, and the organisations to
 * filter by. A page past the end is the last page.
 */
export function listMembers(viewer: Viewer, asked: MemberSearch): Promise<MemberList> {
  const search = permittedSearch(viewer, asked);
  const on = asOfDate(search.on, viewer.today);
  return withScope(viewer, async (db) => {
    const total = await countMatching(db, viewer, search);
    const window = pageWindow({ total, page: search.page, size: search.size });
    const rows = await readRows(db, viewer, search, window);
    return {
      total,
      page: window.page,
      units: await offeredUnits(db, viewer, on, search.unit),
      rows: rows.map((row) => toRow(row, viewer, on)),
    };
  });
}

/** How many match, counted again only when the register changed: it costs more than the page. */
function countMatching(db: ScopedDb, viewer: Viewer, search: MemberSearch): Promise<number> {
  const { page: _page, size: _size, sort: _sort, ...filter } = search;
  // A number typed finds more for some roles than for others of the same scope.
  const reach = shows(viewer, "citizenId") ? "all numbers" : "cards";
  return remember(db, `members ${viewer.today} ${reach} ${JSON.stringify(filter)}`, async () => {
    const on = asOfDate(search.on, viewer.today);
    const [row] = await db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM ${peopleOn(viewer, on)} m WHERE ${memberFilter(viewer, search)}`;
    return row?.total ?? 0;
  });
}

type RawRow = ListedMember & { isHeld: boolean };

/** The rows of a page; one near the end is read from the end, so that the last page costs what the first does. */
async function readRows(
  db: ScopedDb,
  viewer: Viewer,
  search: MemberSearch,
  { fromEnd, offset, limit }: PageWindow,
): Promise<RawRow[]> {
  const on = asOfDate(search.on, viewer.today);
  const order = memberOrder(search, on);
  const reading = fromEnd ? memberOrder(search, on, { reversed: true }) : order;
  return await db.$queryRaw<RawRow[]>`
    SELECT ${listedColumns}, m."isHeld"
    FROM (
      SELECT m.id, m.organization_id, m.full_name, m.sort_key, m.sex, m.born_on, m.born_precision, m.job_title,
             m.card_number, m.admission_decided_on, m.admitted_on, m.official_on, m.exempt_from, m.exempt_to,
             m.professional_level, m.political_theory, ${on < viewer.today ? sql`m.is_held` : sql`false`} AS "isHeld"
      FROM ${peopleOn(viewer, on)} m ${sortsByUnit(search) ? joinUnits : empty}
      WHERE ${memberFilter(viewer, search)}
      ORDER BY ${reading} LIMIT ${limit} OFFSET ${offset}
    ) m ${joinUnits}
    ORDER BY ${order}`;
}

function toRow(raw: RawRow, { role }: Viewer, on: CalendarDate): MemberRow {
  return {
    id: raw.id,
    // Another unit keeps the record now.
    isElsewhere: raw.isHeld && role === "SECRETARY",
    name: raw.name,
    unit: raw.unit,
    cell: raw.cell,
    sex: raw.sex,
    born: formatPartialDate({ on: raw.bornOn, precision: raw.bornPrecision }),
    jobTitle: raw.jobTitle,
    card: raw.card,
    admitted: formatDate(raw.admittedOn),
    official: raw.officialOn && formatDate(raw.officialOn),
    status: memberStatus(raw, on),
    isExempt: isExempt(raw, on),
    partyAge: partyAgeYears(raw, on),
    education: raw.education,
    theory: raw.theory,
  };
}
