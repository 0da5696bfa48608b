import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Carries the address of the other end of the connection to actions and routes; a visitor's own value is replaced. */
export const socketAddressHeader = "x-socket-address";

/**
 * Writes it on every request of this process before Next.js sees the request: Next itself gives the address only where the
 * visitor sent no `x-forwarded-for`.
 */
export function recordSocketAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isRequestStart(message)) return;
    const { request } = message;
    request.headers[socketAddressHeader] = request.socket.remoteAddress ?? "";
  });
}

/** What Node says about a request that begins. */
function isRequestStart(message: unknown): message is { request: IncomingMessage } {
  return typeof message === "object" && message !== null && "request" in message;
}
