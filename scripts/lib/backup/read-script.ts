import type * as z from "zod";
import {
  type BackupHead,
  type BackupTail,
  endOfRows,
  headMark,
  headSchema,
  tailMark,
  tailSchema,
} from "./backup-format";

export type BackupScript = {
  head: BackupHead;
  /**
   * The tables in the order of the script. The rows of one are read to their end before the next is asked for; the tail is
   * there after the last.
   */
  tables(): AsyncGenerator<{ name: string; columns: string[]; rows: AsyncIterable<Buffer> }>;
  tail(): BackupTail;
};

/** What a script that is none throws: its maker is unknown, or it is a format of a later version. */
export class NotAScript extends Error {
  override name = "NotAScript";
}

const longestLine = 4 * 1024 * 1024;

/** Reads the script of a backup as it comes. */
export async function readScript(content: AsyncIterable<Buffer>): Promise<BackupScript> {
  const reader = new ScriptReader(content);
  const head = parse(headSchema, await reader.line(), headMark);
  let tail: BackupTail | undefined;
  return {
    head,
    async *tables() {
      for (;;) {
        const line = await reader.line();
        if (line.startsWith(tailMark)) {
          tail = parse(tailSchema, line, tailMark);
          return reader.untilEnd();
        }
        const [, name, columns] = /^COPY (\S+) \((.+)\) FROM stdin;$/.exec(line) ?? [];
        if (name && columns) yield { name, columns: columns.split(", "), rows: reader.rows() };
      }
    },
    tail() {
      if (!tail) throw new NotAScript("the end was not reached");
      return tail;
    },
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, line: string, mark: string): z.output<Schema> {
  if (!line.startsWith(mark)) throw new NotAScript("another first line");
  try {
    return schema.parse(JSON.parse(line.slice(mark.length)));
  } catch (error) {
    throw new NotAScript("an unknown head or tail", { cause: error });
  }
}

class ScriptReader {
  private readonly source: AsyncIterator<Buffer>;
  private ahead = Buffer.alloc(0);

  constructor(content: AsyncIterable<Buffer>) {
    this.source = content[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.ahead.indexOf("\n");
      if (end >= 0) return this.take(end + 1).toString("utf8", 0, end);
      if (this.ahead.length > longestLine || !(await this.more())) throw new NotAScript("a line has no end");
    }
  }

  /** Rows up to the line that ends them, which is passed over; a long one comes in parts. */
  async *rows(): AsyncGenerator<Buffer> {
    const end = Buffer.from(endOfRows);
    let isLineStart = true;
    for (;;) {
      if (isLineStart && this.ahead.subarray(0, end.length).equals(end)) {
        this.take(end.length);
        return;
      }
      const last = this.ahead.indexOf(`\n${endOfRows}`);
      // What may be the beginning of the end stays until more is known.
      const sure = last >= 0 ? last + 1 : this.ahead.length - end.length;
      if (sure > 0) {
        const rows = this.take(sure);
        isLineStart = rows.at(-1) === 10;
        yield rows;
      } else if (!(await this.more())) throw new NotAScript("a table has no end");
    }
  }

  /** The proof of a sealed file is its end. */
  async untilEnd(): Promise<void> {
    if (this.ahead.length > 0 || (await this.more())) throw new NotAScript("something follows the end");
  }

  private take(bytes: number): Buffer {
    const taken = this.ahead.subarray(0, bytes);
    this.ahead = this.ahead.subarray(bytes);
    return taken;
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.source.next();
    if (done) return false;
    this.ahead = Buffer.concat([this.ahead, value]);
    return true;
  }
}
