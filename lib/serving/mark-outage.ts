import { isOutage } from "./is-outage";
import { outageDigest } from "./outage-digest";

/** Throws the error on, marked when the database is to blame, so that the browser can say so. */
export function markOutage(error: unknown): never {
  if (error instanceof Error && isOutage(error)) Object.assign(error, { digest: outageDigest });
  throw error;
}
