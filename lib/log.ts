import pino from "pino";
import { getSettings } from "@/lib/env";
import { safeError } from "@/lib/safe-error";

/**
 * Lines of JSON on standard output. Callers name what they log (route, action, account id, reference); bodies, names
 * and query strings never go in. `redact` is only the second net.
 */
export const log = pino({
  level: getSettings().logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: safeError },
  redact: { paths: ["*.password", "*.passwordHash", "*.token", "*.fullName"], censor: "[removed]" },
});
