import { isObject } from "../is-object";
import { Prisma } from "./generated/client";

/** What Postgres said: its five-character code, and the constraint when one was broken. */
export type DatabaseError = { code: string; constraint: string | null };

/** Reads the Postgres error inside whatever Prisma or its adapter threw; null when there is none. */
export function databaseErrorOf(error: unknown): DatabaseError | null {
  const cause = adapterCause(error);
  if (cause === null) return null;
  const code = text(cause, "originalCode") ?? text(cause, "code");
  if (code === null) return null;
  return { code, constraint: constraintName(cause) };
}

function adapterCause(error: unknown): object | null {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const adapterError: unknown = error.meta?.driverAdapterError;
    return isObject(adapterError) && isObject(adapterError.cause) ? adapterError.cause : null;
  }
  // A constraint checked at COMMIT surfaces as the adapter's own error.
  if (isObject(error) && error.name === "DriverAdapterError" && isObject(error.cause)) return error.cause;
  return null;
}

function constraintName(cause: object): string | null {
  const given = isObject(cause) ? cause.constraint : null;
  if (isObject(given) && typeof given.index === "string") return given.index;
  // The adapter keeps only Postgres' sentence for check and exclusion constraints.
  const sentence = text(cause, "originalMessage") ?? text(cause, "message") ?? "";
  return /constraint "([^"]+)"/.exec(sentence)?.[1] ?? null;
}

function text(value: object, key: string): string | null {
  const found = isObject(value) ? value[key] : null;
  return typeof found === "string" ? found : null;
}
