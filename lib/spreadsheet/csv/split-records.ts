/** What parts the fields of a line, as programs write .csv in different countries. */
export const delimiters = [";", ",", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The rows of a text file, parted as its first line says (`sep=;`, how Excel takes it: no row of the list) or else by the
 * delimiter by which most of the first lines part into equally many fields. `isNamed`: nothing had to be guessed.
 */
export function recordsOf(text: string): {
  delimiter: Delimiter;
  isNamed: boolean;
  records: Generator<string[]>;
} {
  const [line = "", name] = /^sep=(.)(?:\r\n?|\n)/.exec(text) ?? [];
  const rows = text.slice(line.length);
  const named = delimiters.find((delimiter) => delimiter === name);
  const delimiter = named ?? likelyDelimiter(rows);
  return { delimiter, isNamed: named !== undefined, records: splitRecords(rows, delimiter) };
}

/** Fields inside quotes keep their delimiters and line breaks; a doubled quote is one (RFC 4180). */
function* splitRecords(text: string, delimiter: Delimiter): Generator<string[]> {
  let fields: string[] = [];
  let field = "";
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at];
    if (isQuoted) {
      if (char === '"' && text[at + 1] === '"') at += 1;
      else if (char === '"' || char === undefined) isQuoted = false;
      else continue;
      field += text.slice(from, at);
      from = at + 1;
      if (char !== undefined) continue;
    }
    if (char === '"' && field === "" && text.slice(from, at).trim() === "") {
      isQuoted = true;
      from = at + 1;
    } else if (char === delimiter || char === "\n" || char === "\r" || char === undefined) {
      fields.push(field + text.slice(from, at));
      field = "";
      if (char === "\r" && text[at + 1] === "\n") at += 1;
      from = at + 1;
      if (char === delimiter) continue;
      yield fields;
      fields = [];
    }
  }
}

const linesLookedAt = 40;

function likelyDelimiter(text: string): Delimiter {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(text, delimiter) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function evenness(text: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  let lines = 0;
  for (const { length } of splitRecords(text.slice(0, 100_000), delimiter)) {
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    lines += 1;
    if (lines === linesLookedAt) break;
  }
  return Math.max(0, ...[...widths].map(([width, count]) => count * Math.min(width, 8)));
}
