import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type DatePrecision, formatPartialDate } from "@/lib/dates/partial-date";
import { remember } from "@/lib/db/remember";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { Candidate, DuplicatePair, Merger } from "../duplicate-pair";
import type { Duplicates } from "../duplicates";
import { likeness, likenesses } from "../likeness";

/**
 * The pairs of records in scope that may be one person: the same name in any spelling, and a birth date that can be the
 * same, is swapped or mistyped. Records that were merged away, and pairs somebody has told apart, are left out.
 */
export function listDuplicates(viewer: Viewer): Promise<Duplicates> {
  return withScope(viewer, async (db) => ({
    pairs: await remember(db, "duplicates", () => readPairs(db)),
    mergers: await readMergers(db),
  }));
}

type Half = Omit<Candidate, "born"> & { bornOn: CalendarDate; bornPrecision: DatePrecision };

async function readPairs(db: ScopedDb): Promise<DuplicatePair[]> {
  // Postgres narrows to the same name and a date in common; the rule itself is `likeness`.
  const rows = await db.$queryRaw<{ first: Half; second: Half }[]>`
    WITH person AS (
      SELECT m.id, m.search_key, m.born_on, m.born_precision, m.admitted_on,
             (m.born_on + CASE m.born_precision WHEN 'DAY' THEN interval '1 day' WHEN 'MONTH' THEN interval '1 month'
               ELSE interval '1 year' END)::date AS born_before,
             json_build_object(
               'id', m.id, 'name', m.full_name, 'bornOn', m.born_on, 'bornPrecision', m.born_precision,
               'unit', b.short_name, 'cell', c.short_name, 'admittedOn', m.admitted_on, 'card', right(m.card_number, 4),
               'leftOn', m.left_on) AS half
      FROM member m
      JOIN organization c ON c.id = m.organization_id
      JOIN organization b ON b.id = c.base_id
      WHERE m.erased_at IS NULL AND EXISTS (SELECT FROM app.effective_event e WHERE e.member_id = m.id AND app.enters(e.kind))
    )
    SELECT x.half AS first, y.half AS second
    FROM person x JOIN person y ON y.search_key = x.search_key AND x.id < y.id
    WHERE (
        (x.born_on < y.born_before AND y.born_on < x.born_before) OR x.admitted_on = y.admitted_on
        OR (date_part('year', x.born_on) = date_part('year', y.born_on)
          AND date_part('month', x.born_on) = date_part('day', y.born_on)
          AND date_part('day', x.born_on) = date_part('month', y.born_on))
      )
      AND NOT EXISTS (SELECT FROM distinct_pair d WHERE d.first_id = x.id AND d.second_id = y.id)`;
  return rows
    .flatMap(({ first, second }) => {
      const like = likeness(asLikeable(first), asLikeable(second));
      return like ? [{ likeness: like, first: asCandidate(first), second: asCandidate(second) }] : [];
    })
    .toSorted((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness));
}

function asLikeable({ bornOn, bornPrecision, admittedOn }: Half) {
  return { born: { on: bornOn, precision: bornPrecision }, admittedOn };
}

function asCandidate({ bornOn, bornPrecision, ...rest }: Half): Candidate {
  return { ...rest, born: formatPartialDate({ on: bornOn, precision: bornPrecision }) };
}

function readMergers(db: ScopedDb): Promise<Merger[]> {
  return db.$queryRaw<Merger[]>`
    SELECT g.id, g.kept_id AS "keptId", m.full_name AS name,
           (g.merged_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "mergedOn"
    FROM member_merge g JOIN member m ON m.id = g.kept_id
    WHERE g.undone_at IS NULL ORDER BY g.merged_at DESC LIMIT 20`;
}
