import type pg from "pg";
import type { ChangeRow, EventRow, LinkRow } from "./audit-rows";

/** A link covers what its act had left when it was made: nothing older, nothing after its last. */
const covers = (last: "last_event" | "last_change") => `
  CROSS JOIN LATERAL (
    SELECT COALESCE(max(p.${last}), 0) AS done FROM app.audit_link p WHERE p.act = l.act AND p.seq < l.seq
  ) before`;

const queries = {
  links: `
    SELECT seq::text, act::text, events::text, changes::text, (extract(epoch FROM at) * 1000)::bigint::text AS at_ms,
           encode(hash, 'hex') AS hash
    FROM app.audit_link ORDER BY audit_link.seq`,
  events: `
    SELECT l.seq::text, e.id::text, e.changed_fields, encode(e.digest, 'hex') AS digest, ARRAY[
      e.id::text, e.act::text, (extract(epoch FROM e.at) * 1000)::bigint::text, e.account_id::text, e.organization_id::text,
      e.action, e.outcome::text, e.subject_id, e.reason, e.network, e.agent] AS values
    FROM app.audit_link l ${covers("last_event")}
    JOIN audit_event e ON e.act = l.act AND e.id > before.done AND e.id <= l.last_event
    ORDER BY l.seq, e.id`,
  changes: `
    SELECT l.seq::text, c.id::text, c.before::text, c.after::text, encode(c.salt, 'hex') AS salt,
      encode(c.digest, 'hex') AS digest,
      c.erased_by IS NOT NULL AND EXISTS (
        SELECT FROM audit_event e WHERE e.id = c.erased_by AND e.action = 'person.erase' AND e.outcome = 'DONE'
      ) OR CASE WHEN c.erased_by IS NULL THEN NULL ELSE false END AS erased_rightly,
      ARRAY[c.id::text, c.act::text, c.register, c.record_id, c.organization_id::text, c.member_id::text, c.kind::text] AS values
    FROM app.audit_link l ${covers("last_change")}
    JOIN audit_change c ON c.act = l.act AND c.id > before.done AND c.id <= l.last_change
    ORDER BY l.seq, c.id`,
};

/** The rows of a list in the order of the chain, some at a time through a cursor: the trail may be longer than the memory. */
export function readLinks(db: pg.ClientBase): AsyncGenerator<LinkRow> {
  return rowsOf<LinkRow>(db, "links");
}

export function readEvents(db: pg.ClientBase): AsyncGenerator<EventRow> {
  return rowsOf<EventRow>(db, "events");
}

export function readChanges(db: pg.ClientBase): AsyncGenerator<ChangeRow> {
  return rowsOf<ChangeRow>(db, "changes");
}

/** The first row that is in no link: added behind the trigger's back, or by a change without an event. */
export async function findUnchained(db: pg.ClientBase): Promise<string | null> {
  const { rows } = await db.query<{ name: string }>(`
    (SELECT 'event ' || e.id AS name FROM audit_event e
     WHERE NOT EXISTS (SELECT FROM app.audit_link l WHERE l.act = e.act AND l.last_event >= e.id) ORDER BY e.id LIMIT 1)
    UNION ALL
    (SELECT 'change ' || c.id FROM audit_change c
     WHERE NOT EXISTS (SELECT FROM app.audit_link l WHERE l.act = c.act AND l.last_change >= c.id) ORDER BY c.id LIMIT 1)`);
  return rows[0]?.name ?? null;
}

async function* rowsOf<Row extends pg.QueryResultRow>(
  db: pg.ClientBase,
  list: keyof typeof queries,
): AsyncGenerator<Row> {
  await db.query(`DECLARE ${list} NO SCROLL CURSOR FOR ${queries[list]}`);
  for (;;) {
    const { rows } = await db.query<Row>(`FETCH FORWARD 1000 FROM ${list}`);
    if (rows.length === 0) break;
    yield* rows;
  }
  await db.query(`CLOSE ${list}`);
}
