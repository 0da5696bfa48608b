import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { getServerEnv } from "@/lib/env";

/** The longest an installation may let a session last; when it ends, the database says. */
export const cookieHours = 24;

export function isSecureSite(): boolean {
  return getServerEnv().authUrl.startsWith("https://");
}

/** `__Host-` binds the cookie to this host and to https; a site served over http cannot use the prefix. */
export function sessionCookieName(): string {
  return isSecureSite() ? "__Host-so-khoi-session" : "so-khoi-session";
}

/** A fresh opaque session id: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a session id or one-time link. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** The hash of the visitor's session id, or null when there is no cookie. */
export async function readSessionHash(): Promise<Uint8Array<ArrayBuffer> | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? hashToken(token) : null;
}
