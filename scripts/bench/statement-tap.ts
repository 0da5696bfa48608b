import { connect, createServer, type Socket } from "node:net";

/** One statement as it went over the wire; `values` null for a simple query such as BEGIN. */
export type Statement = { text: string; values: (string | Buffer | null)[] | null };

export type StatementTap = {
  /** The connection string to give to the application. */
  url: string;
  /** Forgets what went by, runs `work`, and answers what went by meanwhile, in order. */
  during(work: () => Promise<void>): Promise<Statement[]>;
  close(): void;
};

/**
 * Stands between the application and Postgres and notes every statement with its parameters, so that the yardstick runs
 * exactly the SQL of a page and nobody keeps a copy of it in step by hand. Reads the frontend half of protocol 3.0.
 */
export async function startStatementTap(databaseUrl: string): Promise<StatementTap> {
  const target = new URL(databaseUrl);
  let seen: Statement[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname);
    const reader = frontendReader((statement) => seen.push(statement));
    incoming.on("data", (chunk: Buffer) => reader(chunk));
    incoming.pipe(outgoing).pipe(incoming);
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === "object" ? address?.port : "");
  return {
    url: url.href,
    during: async (work) => {
      seen = [];
      await work();
      const statements = seen;
      // What goes by from now on is somebody else's.
      seen = [];
      return statements;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Cuts a connection's bytes into messages and reports queries: Q, or P (parse) followed by B (bind). */
function frontendReader(report: (statement: Statement) => void): (chunk: Buffer) => void {
  const prepared = new Map<string, string>();
  let pending = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const header = isStarted ? 1 : 0;
      if (pending.length < header + 4) return;
      const length = header + pending.readInt32BE(header);
      if (pending.length < length) return;
      const type = isStarted ? String.fromCharCode(pending[0] ?? 0) : "startup";
      const body = pending.subarray(header + 4, length);
      pending = pending.subarray(length);
      isStarted = true;
      if (type === "Q") report({ text: body.subarray(0, -1).toString(), values: null });
      if (type === "P") {
        const [name, text] = cStrings(body, 2);
        prepared.set(name ?? "", text ?? "");
      }
      if (type === "B") report(readBind(body, prepared));
    }
  };
}

function readBind(body: Buffer, prepared: ReadonlyMap<string, string>): Statement {
  const [portal = "", name = ""] = cStrings(body, 2);
  let at = Buffer.byteLength(portal) + Buffer.byteLength(name) + 2;
  const int16 = () => {
    at += 2;
    return body.readInt16BE(at - 2);
  };
  const formats = Array.from({ length: int16() }, int16);
  const values = Array.from({ length: int16() }, (_, index) => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    const bytes = body.subarray(at, at + length);
    at += length;
    const isBinary = (formats[formats.length === 1 ? 0 : index] ?? 0) === 1;
    return isBinary ? Buffer.from(bytes) : bytes.toString();
  });
  return { text: prepared.get(name) ?? "", values };
}

function cStrings(body: Buffer, count: number): string[] {
  const found: string[] = [];
  let from = 0;
  while (found.length < count) {
    const end = body.indexOf(0, from);
    found.push(body.subarray(from, end).toString());
    from = end + 1;
  }
  return found;
}
