import { isReady } from "@/lib/serving/readiness";

export const dynamic = "force-dynamic";

/** Whether visitors may be sent here: the database answers, is migrated and writable, and the process is not stopping. Says nothing about why not. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return new Response(ready ? "ok" : "not ready", { status: ready ? 200 : 503 });
}
