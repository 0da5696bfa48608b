import { isDatabaseReady } from "@/lib/db/readiness";

export const dynamic = "force-dynamic";

/** Ready to serve: the database answers and is migrated. Says nothing about why not. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady();
  return new Response(isReady ? "ok" : "not ready", { status: isReady ? 200 : 503 });
}
