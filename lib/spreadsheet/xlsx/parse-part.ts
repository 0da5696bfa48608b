import { decode, Parser } from "saxen";
import { SpreadsheetRefusal } from "../spreadsheet-refusal";

/** Fewer, larger pieces: a piece may end inside a tag, and only then is text carried over. */
const pieceLength = 1024 * 1024;

export type Handlers = {
  /** Names come without a namespace prefix: writers disagree about it. */
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  /** Decoded; one text may come in several pieces. */
  text?: (text: string) => void;
};

/**
 * Reads one XML part as a stream of events. A document type declaration is refused: no workbook
 * has one, and entities are what XML attacks are made of.
 */
export async function parsePart(
  bytes: AsyncIterable<Buffer>,
  { open, close, text }: Handlers,
): Promise<void> {
  const parser = new Parser();
  parser.on("attention", () => {
    throw new SpreadsheetRefusal("UNSAFE");
  });
  if (open) {
    parser.on("openTag", (name, attributes) => open(localName(name), (wanted) => find(attributes(), wanted)));
  }
  if (close) parser.on("closeTag", (name) => close(localName(name)));
  if (text) {
    parser.on("text", (raw) => text(decode(raw)));
    parser.on("cdata", text);
  }

  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let piece = "";
  for await (const chunk of bytes) {
    piece += utf8.decode(chunk, { stream: true });
    if (piece.length < pieceLength) continue;
    parser.write(piece);
    piece = "";
  }
  parser.write(piece + utf8.decode());
  parser.end();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `wanted` is A name; ":id" means "id" under any prefix. */
function find(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const name = wanted.startsWith(":") ? Object.keys(attributes).find((key) => key.endsWith(wanted)) : wanted;
  const value = name === undefined ? undefined : attributes[name];
  return typeof value === "string" ? decode(value) : undefined;
}
