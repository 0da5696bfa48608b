import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { getServerEnv } from "@/lib/env";
import { log } from "@/lib/log";

const nonceBytes = 12;
const tagBytes = 16;

/**
 * The key of an authenticator as the database keeps it: AES-256-GCM, bound to the account, so that a copied row opens nobody else's.
 * The key to it comes from the installation's secrets; a stolen database alone makes no codes.
 */
export function sealFactorSecret(secret: string, accountId: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(accountId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
}

/** Null when it was sealed by another installation or altered: no code is right then, and recovery codes still are. */
export function openFactorSecret(sealed: Uint8Array, accountId: string): string | null {
  const bytes = Buffer.from(sealed);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(accountId))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch (error) {
    log.warn({ err: error, account: accountId }, "the key of an authenticator cannot be opened");
    return null;
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync("sha256", getServerEnv().pepper, "", "so-khoi authenticator key", 32));
}
