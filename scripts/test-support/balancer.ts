import { Agent, createServer, get, type IncomingMessage, request, type ServerResponse } from "node:http";
import { freePort } from "../lib/ports";

export type Balancer = { origin: string; close(): Promise<void> };

/**
 * The simplest there is: asks each instance four times a second whether it is ready, gives requests in turn to those that
 * are, keeps its connections to them, and tries nothing twice. Whatever an instance drops reaches the visitor as 502.
 */
export async function startBalancer(ports: readonly number[], port?: number): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const ready = new Set<number>();
  let turn = 0;

  const look = (instance: number) =>
    get(
      { port: instance, host: "127.0.0.1", path: "/api/health/ready", agent: false, timeout: 2_000 },
      (answer) => {
        answer.resume();
        if (answer.statusCode === 200) ready.add(instance);
        else ready.delete(instance);
      },
    ).on("error", () => ready.delete(instance));
  const timer = setInterval(() => ports.forEach(look), 250);
  ports.forEach(look);

  const server = createServer((incoming, outgoing) => {
    const able = ports.filter((instance) => ready.has(instance));
    turn += 1;
    const instance = able[turn % able.length];
    if (instance === undefined) return void outgoing.writeHead(503).end("no instance is ready");
    pass(incoming, outgoing, instance, agent);
  });
  const own = port ?? (await freePort(null));
  await new Promise<void>((resolve) => server.listen(own, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () => {
      clearInterval(timer);
      agent.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, instance: number, agent: Agent): void {
  const { url: path, method, headers } = incoming;
  const onward = request({ host: "127.0.0.1", port: instance, path, method, headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, "x-instance": String(instance) });
    answer.pipe(outgoing);
    answer.on("error", () => outgoing.destroy());
  });
  onward.on("error", (error) => {
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end(`instance ${instance}: ${error.message}`);
  });
  incoming.pipe(onward);
}
