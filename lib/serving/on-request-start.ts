import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

export type RequestStart = { request: IncomingMessage; response: ServerResponse; server: Server };

/** Calls `touch` with every request of this process, before Next.js sees it. */
export function onRequestStart(touch: (start: RequestStart) => void): void {
  subscribe("http.server.request.start", (message) => {
    if (isRequestStart(message)) touch(message);
  });
}

/** What Node says about a request that begins. */
function isRequestStart(message: unknown): message is RequestStart {
  return typeof message === "object" && message !== null && "response" in message && "server" in message;
}
