import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { EventKind } from "@/lib/ledger/event-kinds";
import { seenKind } from "@/lib/ledger/seen-history";
import { WITHHELD } from "@/lib/ledger/withheld-kinds";
import { findOrganization } from "@/lib/organizations/queries/find-organization";
import { type BalanceLine, countedLines, isList } from "./lines";
import type { PeopleBehind, PersonBehind } from "./people";
import type { Period } from "./period";
import { postings } from "./postings";
import { findScope } from "./queries";
import type { BalanceScope } from "./scope";
import { withheldLines } from "./withheld-lines";

type Asked = {
  unit: string | null;
  part: string | null;
  line: BalanceLine;
  period: Period;
  page: number;
  size: number;
};

/**
 * The people a figure of the balance counts, one page of them: the same postings, so as many as the figure says. A page past
 * the end is the last page. Null when the balance, the part of it or who is behind the line is not the viewer's to see. In a
 * sum everybody stands, each without what the viewer's role is not told.
 */
export function listPeople(viewer: Viewer, asked: Asked): Promise<PeopleBehind | null> {
  if (withheldLines(viewer).includes(asked.line)) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const { unit, line, period, size } = asked;
    const scope = await findScope(db, viewer, unit);
    const part = asked.part === null ? null : await findOrganization(db, asked.part);
    if (!scope || (asked.part !== null && part === null)) return null;
    const figure = { scope, partId: part?.id ?? null, line, period };
    const first = await readPage(db, figure, { page: asked.page, size });
    const page = Math.min(asked.page, Math.max(1, Math.ceil(first.total / size)));
    const { total, rows } = page === asked.page ? first : await readPage(db, figure, { page, size });
    return {
      scope,
      part: part && { code: part.code, name: part.name },
      period,
      line,
      total,
      page,
      rows: rows.map((row) => seenPerson(viewer, row)),
    };
  });
}

/** Without the way out of the Party, and the paper that would name it, where that is withheld. */
function seenPerson(viewer: Viewer, { kind, ...person }: RawPerson): PersonBehind {
  const seen = seenKind(viewer, kind);
  return seen === WITHHELD
    ? { ...person, kind: seen, decisionNumber: null, decisionOn: null }
    : { ...person, kind: seen };
}

type RawPerson = Omit<PersonBehind, "kind"> & { kind: EventKind };
type Figure = { scope: BalanceScope; partId: string | null; line: BalanceLine; period: Period };
type Page = { page: number; size: number };

async function readPage(
  db: ScopedDb,
  { scope, partId, line, period }: Figure,
  { page, size }: Page,
): Promise<{ total: number; rows: RawPerson[] }> {
  const counted = Prisma.join(countedLines(line).map((code) => Prisma.sql`${code}`));
  const chosen =
    partId === null
      ? Prisma.sql`p.total_line IN (${counted})`
      : Prisma.sql`p.row_id = ${partId}::uuid AND p.row_line IN (${counted})`;
  const byName = Prisma.sql`"sortKey" COLLATE "C" NULLS LAST, "eventId"`;
  const order = isList(line) ? byName : Prisma.sql`"effectiveOn" DESC, ${byName}`;
  const [answer] = await db.$queryRaw<[{ total: number; rows: RawPerson[] }]>`
    WITH ${postings(scope, period)},
    chosen AS (SELECT p.* FROM posting p WHERE ${chosen}),
    person AS (
      SELECT e.id AS "eventId", m.id AS "memberId",
             COALESCE(stay.held ->> 'full_name', m.full_name, t.full_name) AS name,
             COALESCE(stay.held ->> 'sort_key', m.sort_key, t.sort_key) AS "sortKey",
             COALESCE((stay.held ->> 'born_on')::date, m.born_on, t.born_on) AS "bornOn",
             COALESCE(stay.held ->> 'born_precision', m.born_precision::text, t.born_precision::text) AS "bornPrecision",
             COALESCE((stay.held ->> 'admitted_on')::date, m.admitted_on, t.admitted_on) AS "admittedOn",
             base.short_name AS unit, CASE WHEN cell.id <> base.id THEN cell.short_name END AS cell,
             e.kind, e.effective_on AS "effectiveOn", e.decision_number AS "decisionNumber", e.decision_on AS "decisionOn",
             COALESCE(e.counterpart_name, far.name || CASE WHEN far.base_id <> far.id THEN ' · ' || far.base_name ELSE '' END) AS "otherEnd", e.counterpart_place AS "otherPlace",
             e.counterpart_id IS NOT NULL OR e.transfer_id IS NOT NULL AS "isFromRegister", c.in_transit AS "inTransit"
      FROM chosen c
      JOIN member_event e ON e.id = c.event_id
      JOIN organization cell ON cell.id = e.organization_id JOIN organization base ON base.id = cell.base_id
      LEFT JOIN LATERAL app.organization_names(ARRAY[e.counterpart_id]) far ON e.counterpart_id IS NOT NULL
      LEFT JOIN member m ON m.id = e.member_id
      LEFT JOIN transfer t ON t.id = e.transfer_id
      -- The stay that the event began or ended, with the record as it was when the member went to another organisation.
      LEFT JOIN LATERAL (
        SELECT s.held FROM membership s
        WHERE s.member_id = e.member_id AND s.organization_id = e.organization_id
          AND (s.id = e.id OR s.ends_on = e.effective_on) AND s.held IS NOT NULL
        ORDER BY s.id = e.id DESC LIMIT 1
      ) stay ON true
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total,
           (SELECT COALESCE(json_agg(shown), '[]') FROM (
             SELECT * FROM person ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}
           ) shown) AS rows`;
  return answer;
}
