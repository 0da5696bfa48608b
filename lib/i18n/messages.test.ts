import { describe, expect, test } from "vitest";
import { catalogues } from "./messages";

const vietnamese = sentences(catalogues.vi);
const english = sentences(catalogues.en);

describe("the two catalogues", () => {
  test("have the same keys", () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });
  test("take the same values in every sentence", () => {
    const common = [...vietnamese.keys()].filter((key) => english.has(key));
    const values = (from: Map<string, string>) =>
      Object.fromEntries(common.map((key) => [key, argumentsOf(from.get(key) ?? "")]));
    expect(values(english)).toEqual(values(vietnamese));
  });
  test("leave no sentence empty, and store Vietnamese composed (NFC)", () => {
    for (const [key, sentence] of [...vietnamese, ...english]) {
      expect(sentence.trim(), key).not.toBe("");
      expect(sentence, key).toBe(sentence.normalize("NFC"));
    }
  });
});

/** Every sentence by its full path. */
function sentences(node: unknown, path = ""): Map<string, string> {
  if (typeof node === "string") return new Map([[path, node]]);
  const found = new Map<string, string>();
  for (const [key, child] of Object.entries(node ?? {})) {
    for (const entry of sentences(child, path === "" ? key : `${path}.${key}`)) found.set(...entry);
  }
  return found;
}

/** The names in braces. Braces directly inside an argument hold a sentence of their own: `{count, plural, other {# đơn vị}}`. */
function argumentsOf(sentence: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [brace, name] of sentence.matchAll(/\{(?=\s*(\w*))|\}/g)) {
    if (brace === "{" && depth % 2 === 0 && name) names.add(name);
    depth += brace === "{" ? 1 : -1;
  }
  return [...names].sort();
}
