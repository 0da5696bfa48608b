import "server-only";
import { headers } from "next/headers";
import { networkOf } from "@/lib/auth/network";
import { agentName } from "./agent-name";

/** From where something was asked: an IPv4 address or IPv6 /64, and browser and system. */
export type Origin = { network: string | null; agent: string | null };

/** Of the request that is being answered; nulls outside one, where a script works. */
export async function requestOrigin(): Promise<Origin> {
  const sent = await headersOrNone();
  if (!sent) return { network: null, agent: null };
  return originOf(sent.get("x-forwarded-for") ?? "", sent.get("user-agent") ?? "");
}

function originOf(address: string, userAgent: string): Origin {
  const network = networkOf(address);
  return { network: network === "unknown" ? null : network.slice(0, 64), agent: agentName(userAgent) };
}

async function headersOrNone(): Promise<Pick<Headers, "get"> | null> {
  try {
    return await headers();
  } catch {
    return null;
  }
}
