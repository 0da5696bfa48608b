import type pg from "pg";

/** As many bytes may wait for their reader before the server is asked to pause. */
const mostWaiting = 1024 * 1024;

/**
 * Streams `COPY … TO STDOUT` as the server sends it, several rows at a time. Reading slowly slows the server down; leaving the
 * loop early ends the connection.
 */
export async function* copyOut(client: pg.Client, sql: string): AsyncGenerator<Buffer> {
  const copy = client.query(new CopyOut(sql));
  try {
    for (;;) {
      const rows = await copy.next();
      if (!rows) return;
      yield rows;
    }
  } finally {
    copy.abandonUnlessDone();
  }
}

/** A query of node-postgres by its `submit` contract; the client calls the `handle…` methods. */
class CopyOut implements pg.Submittable {
  private connection: pg.Connection | undefined;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private rowCount = 0;
  private isDone = false;
  private error: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly sql: string) {}

  submit(connection: pg.Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  /** The rows that arrived since the last call; null after the last. */
  async next(): Promise<Buffer | null> {
    while (this.waiting.length === 0) {
      if (this.error) throw this.error;
      if (this.isDone) return null;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const rows = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    this.connection?.stream.resume();
    return rows;
  }

  abandonUnlessDone(): void {
    if (!this.isDone && !this.error) this.connection?.stream.destroy();
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The parser uses its buffer again for what comes next.
    this.waiting.push(Buffer.from(chunk));
    this.waitingBytes += chunk.length;
    this.rowCount += 1;
    if (this.waitingBytes > mostWaiting) this.connection?.stream.pause();
    this.wake();
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (text !== `COPY ${this.rowCount}`) this.error = new Error(`${this.rowCount} rows came of: ${text}`);
  }

  handleReadyForQuery(): void {
    this.isDone = true;
    this.wake();
  }

  handleError(error: Error): void {
    this.error = error;
    this.wake();
  }
}
