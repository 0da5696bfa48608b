import type pg from "pg";

declare module "pg" {
  /** What node-postgres has and its types leave out. */
  interface Connection {
    sendCopyFromChunk(chunk: Buffer): void;
    endCopyFrom(): void;
    sendCopyFail(message: string): void;
  }
}

/**
 * Sends `chunks` through `COPY … FROM STDIN`, no faster than the server takes them, and answers how many rows it wrote. An
 * error of the chunks themselves fails the statement and is thrown as it was.
 */
export function copyIn(client: pg.Client, sql: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(sql, chunks, resolve, reject));
  });
}

/** A query of node-postgres by its `submit` contract; the client calls the `handle…` methods. */
class CopyIn implements pg.Submittable {
  private rowCount = 0;
  private error: Error | undefined;

  constructor(
    private readonly sql: string,
    private readonly chunks: AsyncIterable<Buffer>,
    private readonly resolve: (rowCount: number) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.query(this.sql);
  }

  handleCopyInResponse(connection: pg.Connection): void {
    this.send(connection).catch((error: unknown) => {
      this.error ??= error instanceof Error ? error : new Error(String(error));
      connection.sendCopyFail("the source failed");
    });
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rowCount = Number(/^COPY (\d+)$/.exec(text)?.[1]);
  }

  handleReadyForQuery(): void {
    if (!this.error) this.resolve(this.rowCount);
  }

  handleError(error: Error): void {
    this.error ??= error;
    this.reject(this.error);
  }

  private async send(connection: pg.Connection): Promise<void> {
    for await (const chunk of this.chunks) {
      if (this.error) return;
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await drained(connection);
    }
    if (!this.error) connection.endCopyFrom();
  }
}

function drained({ stream }: pg.Connection): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });
}
