import { createServer } from "node:net";

/** A free port of 127.0.0.1: the preferred one when nobody listens there, else any. */
export async function freePort(preferred: number | null): Promise<number> {
  if (preferred && typeof (await listenOnce(preferred, "127.0.0.1")) === "number") return preferred;
  const port = await listenOnce(0, "127.0.0.1");
  if (typeof port === "number") return port;
  throw new Error(`no port of 127.0.0.1 is free (${port.code})`);
}

/** Why a server cannot listen there now, as the system's error code; null when it can. */
export async function closedBecause(port: number, host: string): Promise<string | null> {
  const result = await listenOnce(port, host);
  return typeof result === "number" ? null : result.code;
}

function listenOnce(port: number, host: string): Promise<number | { code: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve({ code: "code" in error ? String(error.code) : error.message }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });
}
