import { createHash } from "node:crypto";
import type { TableDigest } from "./backup-format";

/** Passes rows of COPY on and keeps their number and SHA-256. */
export function rowDigest(): {
  through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  of(name: string): TableDigest;
} {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    async *through(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        rows += linesIn(chunk);
        yield chunk;
      }
    },
    of: (name) => ({ name, rows, sha256: hash.digest("hex") }),
  };
}

/** COPY writes a row as one line: a line break inside a value is `\n`. */
function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}
