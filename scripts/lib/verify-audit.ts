import { createHash } from "node:crypto";
import type pg from "pg";
import {
  type ChangeRow,
  changeDigest,
  type EventRow,
  eventDigest,
  isPayloadWhole,
  type LinkRow,
  linkHash,
} from "./audit-rows";
import { findUnchained, readChanges, readEvents, readLinks } from "./read-audit";

/** A head as it was kept elsewhere: how many links there were, and the hash of the last. */
export type KeptHead = { seq: string; hash: string };

export type Verdict =
  | { whole: true; links: number; events: number; changes: number; head: KeptHead }
  | { whole: false; broken: string };

class Broken extends Error {}

/**
 * Walks the chain of the audit trail from its first link, in one moment of the database, and computes every digest anew from
 * the rows, outside the database. Says the first row that is not what it was, is missing, or was put in.
 */
export async function verifyAudit(db: pg.ClientBase, kept: readonly KeptHead[] = []): Promise<Verdict> {
  await db.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    return await walk(db, kept);
  } catch (error) {
    if (error instanceof Broken) return { whole: false, broken: error.message };
    throw error;
  } finally {
    await db.query("ROLLBACK");
  }
}

async function walk(db: pg.ClientBase, kept: readonly KeptHead[]): Promise<Verdict> {
  const events = inGroups(readEvents(db));
  const changes = inGroups(readChanges(db));
  const awaited = new Map(kept.map(({ seq, hash }) => [seq, hash.toLowerCase()]));
  const total = { links: 0, events: 0, changes: 0 };
  let head: KeptHead = { seq: "0", hash: "00".repeat(32) };
  for await (const link of readLinks(db)) {
    const place = `link ${link.seq} (act ${link.act})`;
    if (BigInt(link.seq) !== BigInt(head.seq) + 1n)
      throw new Broken(`${place}: the link before it is missing`);
    const covered = createHash("sha256");
    const ownEvents = await events(link.seq);
    for (const row of ownEvents) covered.update(judgedEvent(row));
    const ownChanges = await changes(link.seq);
    for (const row of ownChanges) covered.update(judgedChange(row));
    assertCount(link, "events", ownEvents);
    assertCount(link, "changes", ownChanges);
    if (linkHash(head.hash, link, covered.digest()) !== link.hash)
      throw new Broken(`${place}: its hash does not follow from the link before it and ${named(ownEvents)}`);
    if ((awaited.get(link.seq) ?? link.hash) !== link.hash)
      throw new Broken(`${place}: its hash is not the one that was kept elsewhere`);
    awaited.delete(link.seq);
    head = { seq: link.seq, hash: link.hash };
    total.links += 1;
    total.events += ownEvents.length;
    total.changes += ownChanges.length;
  }
  await assertEnd(db, head, awaited);
  return { whole: true, ...total, head };
}

/** What a digest cannot say of itself: that nothing stands beside the chain, and that its end was not cut off. */
async function assertEnd(db: pg.ClientBase, head: KeptHead, awaited: Map<string, string>): Promise<void> {
  const unchained = await findUnchained(db);
  if (unchained) throw new Broken(`${unchained} is in no link of the chain`);
  const { rows } = await db.query("SELECT seq::text, encode(hash, 'hex') AS hash FROM app.audit_head");
  if (rows[0]?.seq !== head.seq || rows[0]?.hash !== head.hash)
    throw new Broken(`the chain ends with link ${head.seq}, which is not its head`);
  for (const [seq] of awaited) throw new Broken(`link ${seq}, whose hash was kept elsewhere, is missing`);
}

function judgedEvent(row: EventRow): Buffer {
  const digest = eventDigest(row);
  if (digest.toString("hex") !== row.digest) throw new Broken(`event ${row.id} is not what it was`);
  return digest;
}

function judgedChange(row: ChangeRow): Buffer {
  if (!isPayloadWhole(row)) throw new Broken(`change ${row.id} is not what it was`);
  return changeDigest(row);
}

function assertCount(link: LinkRow, kind: "events" | "changes", rows: readonly { id: string }[]): void {
  if (Number(link[kind]) !== rows.length)
    throw new Broken(
      `link ${link.seq} (act ${link.act}): of ${link[kind]} ${kind} there are ${rows.length}${rows.length > 0 ? `, ${named(rows)}` : ""}`,
    );
}

function named(rows: readonly { id: string }[]): string {
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  return first === last ? `row ${first}` : `rows ${first} to ${last}`;
}

/** The rows of one link after the other, from a list in the links' order. */
function inGroups<Row extends { seq: string }>(rows: AsyncGenerator<Row>): (seq: string) => Promise<Row[]> {
  let ahead: Row | undefined;
  return async (seq) => {
    const group: Row[] = [];
    for (;;) {
      ahead ??= (await rows.next()).value ?? undefined;
      if (ahead?.seq !== seq) return group;
      group.push(ahead);
      ahead = undefined;
    }
  };
}
