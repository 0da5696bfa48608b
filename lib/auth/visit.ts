import "server-only";
import { headers } from "next/headers";
import { agentName } from "@/lib/audit/agent-name";
import { getSettings } from "@/lib/env";
import { clientAddress } from "./client-address";
import { networkOf } from "./network";
import { socketAddressHeader } from "./socket-address";

/** Where a request comes from, for throttling, for the list of one's own sessions and for the trail. */
export type Visit = {
  /** An IPv4 address or an IPv6 /64; "unknown" where nobody told. */
  network: string;
  /** Browser and system. */
  agent: string | null;
};

export async function currentVisit(): Promise<Visit> {
  const sent = await headers();
  const address = clientAddress({
    forwarded: sent.get("x-forwarded-for"),
    socket: sent.get(socketAddressHeader),
    trustedProxies: getSettings().trustedProxies,
  });
  return { network: networkOf(address).slice(0, 64), agent: agentName(sent.get("user-agent") ?? "") };
}
