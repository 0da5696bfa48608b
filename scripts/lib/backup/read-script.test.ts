import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BackupHead, endOfRows, headMark, tailMark } from "./backup-format";
import { NotAScript, readScript } from "./read-script";

const head: BackupHead = {
  application: "0.1.0",
  server: "18.4",
  takenAt: "2026-11-23T02:00:00.000Z",
  bodyName: "Đảng bộ Khối",
  migrations: [],
  tables: [{ name: "public.a", columns: ["x"] }],
  pepper: "pepper",
};
const tail = { tables: [], sequences: [] };
const firstLine = `${headMark}${JSON.stringify(head)}\n`;
const lastLine = `${tailMark}${JSON.stringify(tail)}\n`;

/** A row as COPY writes it: no line break, and never the two characters that end the rows. */
const row = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .map((text) => `${text.replaceAll(/[\n\\]/g, "")}\\n.`);
const tables = fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 });

async function* inPieces(text: string, sizes: number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readAll(content: AsyncIterable<Buffer>): Promise<string[][]> {
  const script = await readScript(content);
  const found: string[][] = [];
  for await (const { rows } of script.tables()) {
    const pieces: Buffer[] = [];
    for await (const piece of rows) pieces.push(piece);
    found.push(Buffer.concat(pieces).toString().split("\n").slice(0, -1));
  }
  expect(script.tail()).toEqual(tail);
  return found;
}

function scriptOf(all: string[][]): string {
  const body = all.map(
    (rows, index) =>
      `COPY public.t${index} (x) FROM stdin;\n${rows.map((line) => `${line}\n`).join("")}${endOfRows}`,
  );
  return `${firstLine}SET client_encoding = 'UTF8';\n${body.join("")}SELECT 1;\n${lastLine}`;
}

describe("readScript", () => {
  it("finds the same rows however the bytes arrive", async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(tables, sizes, async (all, cuts) => {
        expect(await readAll(inPieces(scriptOf(all), cuts))).toEqual(all);
      }),
    );
  });

  it("refuses a script that ends anywhere before its end", async () => {
    const script = scriptOf([["one", "two"], [], ["three"]]);
    for (let end = 0; end < Buffer.byteLength(script); end += 1) {
      const cut = Buffer.from(script).subarray(0, end).toString("latin1");
      await expect(readAll(inPieces(cut, [64])), `${end}`).rejects.toBeInstanceOf(NotAScript);
    }
  });

  it("refuses what follows the end, and what is no script at all", async () => {
    await expect(readAll(inPieces(`${scriptOf([])}\n`, [64]))).rejects.toThrow("something follows the end");
    await expect(readAll(inPieces("CREATE TABLE a ();\n", [64]))).rejects.toThrow("another first line");
    await expect(readAll(inPieces(`${headMark}{}\n`, [64]))).rejects.toThrow("an unknown head or tail");
  });
});
