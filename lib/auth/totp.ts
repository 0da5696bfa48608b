import { Secret, TOTP } from "otpauth";

const stepMs = 30_000;

/** A fresh key for an authenticator, 160 random bits in base32. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The half minute whose code this is: now, the one before or the one after, for clocks that differ; null for any other code. That it
 * has not been used is the database's to say.
 */
export function stepOfCode(secret: string, code: string, at: Date = new Date()): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = at.getTime();
  const delta = authenticator(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / stepMs) + delta;
}

/** What the picture to scan says. */
export function enrolmentUri(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return authenticator(secret, { issuer, label }).toString();
}

/** SHA-1, six digits, 30 s: the one set of parameters every authenticator app knows. */
function authenticator(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    algorithm: "SHA1",
    digits: 6,
    period: stepMs / 1_000,
    secret: Secret.fromBase32(secret),
  });
}
