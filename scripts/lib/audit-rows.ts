import { createHash } from "node:crypto";

/** A link of the chain as text, as Postgres writes it; hashes and digests in hex. */
export type LinkRow = {
  seq: string;
  act: string;
  events: string;
  changes: string;
  at_ms: string;
  hash: string;
};

/** One event or one change, under the link that covers it. */
export type EventRow = {
  seq: string;
  id: string;
  /** The values the digest is made of, in their order; the changed fields are a list. */
  values: (string | null)[];
  changed_fields: string[];
  digest: string;
};

export type ChangeRow = {
  seq: string;
  id: string;
  values: (string | null)[];
  before: string | null;
  after: string | null;
  salt: string | null;
  digest: string;
  /** Null = the payload was not erased; else whether an erasure is in the trail under that number. */
  erased_rightly: boolean | null;
};

/** The text that app.netstring writes: no other list of values gives the same. */
function netstring(parts: readonly (string | null)[]): string {
  return parts.map((part) => (part === null ? "~" : `${Buffer.byteLength(part)}:${part}`)).join(",");
}

/** The digest of an event; the list of changed fields stands ninth, after the subject. */
export function eventDigest({ values, changed_fields }: Pick<EventRow, "values" | "changed_fields">): Buffer {
  return sha256(netstring(values.toSpliced(8, 0, netstring(changed_fields))));
}

/** What the chain holds of a change: everything but the payload, of which it holds the digest. */
export function changeDigest({ values, digest }: Pick<ChangeRow, "values" | "digest">): Buffer {
  return sha256(netstring([...values, digest]));
}

/** Whether the payload is the one whose digest the chain holds, or was erased by an act that is in the trail itself. */
export function isPayloadWhole(row: ChangeRow): boolean {
  if (row.erased_rightly !== null)
    return row.erased_rightly && row.before === null && row.after === null && row.salt === null;
  const salt = Buffer.from(row.salt ?? "", "hex");
  const payload = Buffer.from(netstring([row.before, row.after]));
  return sha256(Buffer.concat([salt, payload])).toString("hex") === row.digest;
}

/** The hash of a link: over the hash before it, and what it covers. */
export function linkHash(before: string, link: LinkRow, covered: Buffer): string {
  const said = netstring([
    link.seq,
    link.act,
    link.events,
    link.changes,
    link.at_ms,
    covered.toString("hex"),
  ]);
  return sha256(Buffer.concat([Buffer.from(before, "hex"), Buffer.from(said)])).toString("hex");
}

function sha256(data: string | Buffer): Buffer {
  return createHash("sha256").update(data).digest();
}
