/**
 * Whether an error says that the database could not be reached, had no room, was locked or would not write: nothing that the
 * request did. Reads what Postgres, its driver, the adapter and Prisma each make of it, wherever in the error it stands.
 */
export function isOutage(error: unknown): boolean {
  for (const layer of layersOf(error)) {
    const named = [layer.code, layer.originalCode, layer.kind].filter((name) => typeof name === "string");
    if (named.some((name) => codes.test(name) || kinds.has(name))) return true;
    if (typeof layer.message === "string" && sentences.test(layer.message)) return true;
  }
  return false;
}

/**
 * Postgres: no connection (08), no room (53), read-only (25006), a session ended for idling (25P03), a lock not to be had
 * (55P03), cancelled (57014), stopping, crashed or starting (57P01 to 57P03). The system's own names. Prisma: not reached,
 * timed out, closed.
 */
const codes =
  /^(?:08...|53...|25006|25P03|55P03|57014|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1008|P1017|P2024|P2028)$/;

/** The adapter's words. */
const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);

/** The driver's: it gives these no code. */
const sentences =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Query read timeout|timeout expired|Client has encountered a connection error)/;

type Layer = Partial<Record<"code" | "originalCode" | "kind" | "message", unknown>>;

/** The error, what caused it, and what Prisma put into it. */
function layersOf(error: unknown, depth = 0): Layer[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return [error, ...layersOf(cause, depth + 1), ...layersOf(meta?.driverAdapterError, depth + 1)];
}
