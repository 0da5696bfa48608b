import type { Steps } from "./steps";
import { startWebServer, type WebServerOptions } from "./web-server";

const shortestLifeMs = 10_000;

/** Serves until asked to stop. A server that dies is started again; one that dies at once is given up with its last words. */
export async function keepServing(
  options: WebServerOptions,
  step: Steps["step"],
  onReady: () => void,
): Promise<void> {
  const { signal } = options;
  const stopped = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
  let server = await step("Server", () => startWebServer(options));
  onReady();
  while (!signal.aborted) {
    const startedAt = Date.now();
    const death = await Promise.race([server.ended, stopped]);
    if (!death) break;
    if (Date.now() - startedAt < shortestLifeMs) throw death;
    console.error(`${death.message.split("\n")[0]} Starting it again.`);
    server = await startWebServer(options);
  }
  await server.stop();
}
