import { onRequestStart } from "@/lib/serving/on-request-start";

/** Carries the address of the other end of the connection to actions and routes; a visitor's own value is replaced. */
export const socketAddressHeader = "x-socket-address";

/**
 * Writes it on every request of this process before Next.js sees the request: Next itself gives the address only where the
 * visitor sent no `x-forwarded-for`.
 */
export function recordSocketAddresses(): void {
  onRequestStart(({ request }) => {
    request.headers[socketAddressHeader] = request.socket.remoteAddress ?? "";
  });
}
