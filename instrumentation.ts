import type { Instrumentation } from "next";

/** Once per process, before the first request is served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { recordSocketAddresses } = await import("@/lib/auth/socket-address");
  recordSocketAddresses();
  const { doesDatabaseAnswer } = await import("@/lib/db/probe");
  const { serving } = await import("@/lib/serving/readiness");
  serving().doesDatabaseAnswer = doesDatabaseAnswer;
  const { followRequests } = await import("@/lib/serving/requests");
  followRequests();
  if (process.env.NODE_ENV === "production") {
    const { stopGracefully } = await import("@/lib/serving/stop-gracefully");
    stopGracefully();
  }
  const { refuseMalformedRequests } = await import("@/lib/edge/malformed-requests");
  refuseMalformedRequests();
  const { logClosingHeads } = await import("@/lib/audit/log-closing-heads");
  logClosingHeads();
}

/**
 * Server errors go to the log with the digest the person sees as a reference; never the query string or the body. What the
 * database is to blame for is told as that.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { isOutage } = await import("@/lib/serving/is-outage");
  const { noteOutage, requestIdHeader } = await import("@/lib/serving/requests");
  const isDatabase = isOutage(error);
  if (isDatabase) noteOutage(request.headers[requestIdHeader]);
  const { log } = await import("@/lib/log");
  log[isDatabase ? "warn" : "error"](
    { err: error, method: request.method, route: context.routePath, kind: context.routeType },
    isDatabase ? "database did not answer" : "request failed",
  );
};
