import "server-only";
import { currentVisit, type Visit } from "@/lib/auth/visit";

/** From where something was asked, as the trail keeps it. */
export type Origin = { network: string | null; agent: string | null };

/** Of the request that is being answered; nulls outside one, where a script works. */
export async function requestOrigin(): Promise<Origin> {
  const visit = await visitOrNone();
  if (!visit) return { network: null, agent: null };
  return { ...visit, network: visit.network === "unknown" ? null : visit.network };
}

async function visitOrNone(): Promise<Visit | null> {
  try {
    return await currentVisit();
  } catch {
    return null;
  }
}
