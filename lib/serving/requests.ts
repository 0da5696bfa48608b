import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type GuardedResponse, guardResponse } from "./guard-response";
import { onRequestStart, type RequestStart } from "./on-request-start";
import { canServe, serving } from "./readiness";

/** Carries the number of a request to whoever notes something about it; a visitor's own value is replaced. */
export const requestIdHeader = "x-request-id";

/** A request still without an answer is looked at after this long, and from then on again and again. */
const lookAfterMs = 1_500;

type Requests = { open: Map<string, GuardedResponse>; servers: Set<Server> };

const shared = globalThis as typeof globalThis & { soKhoiRequests?: Requests };

/** The requests of this process that are not answered yet, and the servers they came to. */
export function requests(): Requests {
  shared.soKhoiRequests ??= { open: new Map(), servers: new Set() };
  return shared.soKhoiRequests;
}

/** Says of a request that the database failed it: an answer of failure becomes one of 503, in words. */
export function noteOutage(requestId: string | string[] | null | undefined): void {
  if (typeof requestId === "string") requests().open.get(requestId)?.noteOutage();
}

/**
 * Follows every request of this process from before Next.js sees it. Next.js has no way to answer 503 for a page, and nothing
 * in it ends a page that waits for a database that has stopped moving; this does both.
 */
export function followRequests(): void {
  onRequestStart(follow);
}

function follow({ request, response, server }: RequestStart): void {
  const { open, servers } = requests();
  servers.add(server);
  const id = randomUUID();
  request.headers[requestIdHeader] = id;
  const guarded = guardResponse(request, response, { isStopping: () => serving().isStopping });
  open.set(id, guarded);
  const look = setInterval(async () => {
    if (!response.headersSent && !(await canServe())) guarded.giveUp();
  }, lookAfterMs).unref();
  response.once("close", () => {
    clearInterval(look);
    open.delete(id);
  });
}
