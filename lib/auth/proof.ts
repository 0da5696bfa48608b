import "server-only";
import { getPrisma } from "@/lib/db/client";
import type { Viewer } from "./viewer";

/** Whether the viewer proved in this session, within ten minutes, to be the one at the keyboard. */
export async function hasProof({ sessionHash }: Viewer): Promise<boolean> {
  const [answer] = await getPrisma().$queryRaw<{ proved: boolean }[]>`
    SELECT app.session_proved(${sessionHash}) AS proved`;
  return answer?.proved ?? false;
}
