import { connect, createServer, type Socket } from "node:net";

export type Relay = {
  url: string;
  /** What the server sends is held back so long, in ms. */
  setDelay(ms: number): void;
  close(): Promise<void>;
};

/** Stands between the application and its database, so that the way there can be made long. */
export async function startRelay(databaseUrl: string): Promise<Relay> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let delay = 0;
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname);
    incoming.on("data", (chunk) => outgoing.write(chunk));
    outgoing.on("data", (chunk) => {
      if (delay > 0) setTimeout(() => incoming.write(chunk), delay);
      else incoming.write(chunk);
    });
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === "object" ? address?.port : "");
  return {
    url: url.href,
    setDelay: (ms) => {
      delay = ms;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
