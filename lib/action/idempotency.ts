import "server-only";
import { createHmac } from "node:crypto";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { getServerEnv } from "@/lib/env";
import { DomainError } from "./domain-error";

type Request = { db: ScopedDb; viewer: Viewer; action: string; key: string; request: unknown };

/**
 * Runs `work` once per form key. A second request with the same key waits for the first and gets its answer; the same
 * key with another body is refused. The key lives in the transaction: a change that failed may be sent again.
 */
export async function answerOnce<Value>(
  { db, viewer, action, key, request }: Request,
  work: () => Promise<Value>,
): Promise<Value> {
  if (!z.uuid().safeParse(key).success) throw new DomainError("errors.badRequest");
  // Keyed: what was sent (a citizen's number, a password) could be guessed from a plain digest of it.
  const requestHash = new Uint8Array(
    createHmac("sha256", getServerEnv().pepper)
      .update(JSON.stringify([action, request]))
      .digest(),
  );
  const claimed = await db.$executeRaw`
    INSERT INTO idempotency_key (account_id, key, action, request_hash)
    VALUES (${viewer.accountId}::uuid, ${key}::uuid, ${action}, ${requestHash})
    ON CONFLICT (account_id, key) DO NOTHING`;
  const id = { accountId_key: { accountId: viewer.accountId, key } };
  if (claimed === 0) {
    const first = await db.idempotencyKey.findUniqueOrThrow({ where: id });
    if (!Buffer.from(first.requestHash).equals(requestHash)) throw new DomainError("errors.reusedKey");
    return storedAnswer<Value>(first.response);
  }
  const value = await work();
  await db.idempotencyKey.update({ where: id, data: { response: toJson({ value }) } });
  return value;
}

/** The answer as it was written by the same action under the same key, hence of the same type. */
function storedAnswer<Value>(response: unknown): Value;
function storedAnswer(response: unknown): unknown {
  return z.object({ value: z.unknown() }).parse(response).value;
}

function toJson(answer: { value: unknown }): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(answer));
}
