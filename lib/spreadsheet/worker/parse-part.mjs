// @ts-check
import { decode, Parser } from "saxen";
import { Refusal } from "./refusal.mjs";

/** Fewer, larger pieces: a piece may end inside a tag, and only then is text carried over. */
const pieceLength = 1024 * 1024;

/**
 * @typedef {object} Handlers
 * @property {(name: string, attribute: (name: string) => string | undefined) => void} [open]
 *   Names come without a namespace prefix: writers disagree about it.
 * @property {(name: string) => void} [close]
 * @property {(text: string) => void} [text] Decoded; one text may come in several pieces.
 */

/**
 * Reads one XML part as a stream of events. A document type declaration is refused: no workbook
 * has one, and entities are what XML attacks are made of.
 *
 * @param {AsyncIterable<Buffer>} bytes
 * @param {Handlers} handlers
 */
export async function parsePart(bytes, { open, close, text }) {
  const parser = new Parser();
  parser.on("attention", () => {
    throw new Refusal("UNSAFE");
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

/** @param {string} name */
function localName(name) {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * @param {Record<string, string>} attributes
 * @param {string} wanted A name; ":id" means "id" under any prefix.
 */
function find(attributes, wanted) {
  const name = wanted.startsWith(":") ? Object.keys(attributes).find((key) => key.endsWith(wanted)) : wanted;
  const value = name === undefined ? undefined : attributes[name];
  return typeof value === "string" ? decode(value) : undefined;
}
