import type { Instrumentation } from "next";

/** Once per process, before the first request is served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { recordSocketAddresses } = await import("@/lib/auth/socket-address");
  recordSocketAddresses();
  const { logClosingHeads } = await import("@/lib/audit/log-closing-heads");
  logClosingHeads();
}

/** Server errors go to the log with the digest the person sees as a reference; never the query string or the body. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  log.error(
    { err: error, method: request.method, route: context.routePath, kind: context.routeType },
    "request failed",
  );
};
