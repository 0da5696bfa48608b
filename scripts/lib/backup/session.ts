import pg from "pg";
import { plainSession } from "./catalogue";

/** An owner's session for rows as text. A stop ends it, whatever it is waiting for. */
export async function openSession(
  ownerUrl: string,
  signal: AbortSignal,
): Promise<{ client: pg.Client; close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => undefined);
  const end = () => client.end().catch(() => undefined);
  signal.throwIfAborted();
  signal.addEventListener("abort", end);
  const close = () => {
    signal.removeEventListener("abort", end);
    return end();
  };
  try {
    await client.connect();
    await client.query(plainSession);
    return { client, close };
  } catch (error) {
    await close();
    throw error;
  }
}
