import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogues } from "./messages";

/**
 * A client component finds its words only if its page brings them (words.tsx). These tests follow the imports of every page to the
 * components that run in the browser, read off which sentences they name, and compare with what page and layouts bring.
 */

const texts = new Map<string, string>();
const imports = new Map<string, string[]>();
const named = new Map<string, string[]>();
const needs = new Map<string, ReadonlySet<string>>();
const parts = readdirSync("messages/vi")
  .filter((name) => name.includes("-"))
  .map((name) => basename(name, ".json"));

/** Names rights, some of which ("trash.restore") are called like a sentence. */
const rights = "lib/access/permissions.ts";
/** Words that are in every page. */
const everywhere = booksIn(read("lib/i18n/vietnamese-provider.tsx"), /messages\/vi\/([\w-]+)\.json/g);
const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => basename(path) === "page.tsx")
  .map((path) => join("app", path))
  .sort();

describe("words for the browser", () => {
  test.each(pages)("%s brings those that its components name", (page) => {
    const given = new Set([...everywhere, ...placesOf(page).flatMap(broughtBy)]);
    expect([...neededBy(page)].filter((book) => !given.has(book)).sort()).toEqual([]);
  });

  test("are brought nowhere in vain", () => {
    const places = new Set(pages.flatMap(placesOf));
    const vain = [...places].flatMap((place) => {
      const below = pages.filter((page) => placesOf(page).includes(place));
      const needed = new Set(below.flatMap((page) => [...neededBy(page)]));
      return broughtBy(place).flatMap((book) => (needed.has(book) ? [] : [`${place}: ${book}`]));
    });
    expect(vain).toEqual([]);
  });

  test("that every page brings are named by the frame or by several parts", () => {
    const users = (book: string) => pages.filter((page) => neededBy(page).has(book));
    const frame = neededBy("app/(app)/layout.tsx");
    expect(everywhere.filter((book) => !frame.has(book) && users(book).length < 3)).toEqual([]);
  });
});

/** The page and the layouts around it. */
function placesOf(page: string): string[] {
  const folders = dirname(page).split("/");
  const layouts = folders.map((_, depth) => join(...folders.slice(0, depth + 1), "layout.tsx"));
  return [...layouts.filter((path) => existsSync(path)), page];
}

function broughtBy(place: string): string[] {
  return [...read(place).matchAll(/<Words of=\{\[([^\]]*)\]\}/g)].flatMap((found) =>
    booksIn(found[1] ?? "", /"([\w-]+)"/g),
  );
}

/** The books whose sentences are named by what a page, or a layout, sends to the browser. */
function neededBy(entry: string): ReadonlySet<string> {
  const known = needs.get(entry);
  if (known) return known;
  const entries = reachedFrom([entry], isServerAction).filter((path) => /^"use client"/m.test(read(path)));
  const needed = new Set(
    reachedFrom(entries, isServerAction)
      .filter((path) => !path.startsWith("lib/i18n/") && path !== rights && !isServerAction(path))
      .flatMap(booksNamedIn),
  );
  needs.set(entry, needed);
  return needed;
}

function booksNamedIn(path: string): string[] {
  const known = named.get(path);
  if (known) return known;
  const text = read(path).replace(/\/\*[\s\S]*?\*\//g, "");
  const scopes = [...text.matchAll(/useTranslations\("([\w.]+)"\)/g)].map((found) => found[1] ?? "");
  const words = [...text.matchAll(/"([\w.]+)"|`([\w.]+)(?:\$|`)/g)].map(
    (found) => found[1] ?? found[2] ?? "",
  );
  const paths = ["", ...scopes].flatMap((scope) =>
    words.map((word) => (scope === "" ? word : `${scope}.${word}`).split(".").filter((part) => part !== "")),
  );
  const sentences = paths.filter((parts) => parts.length > 1 && nodeAt(parts) !== undefined);
  const books = [...scopes.map((scope) => scope.split(".")), ...sentences].map(bookOf);
  named.set(path, books);
  return books;
}

/** The file in which a path of the catalogue stands: "organizations-acts" for organizations.acts.form. */
function bookOf([namespace = "", ...rest]: readonly string[]): string {
  const part = parts.find(
    (book) => book.startsWith(`${namespace}-`) && rest[0] !== undefined && rest[0] in file(book),
  );
  return part ?? namespace;
}

function nodeAt(path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, name) => (typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined),
    catalogues.vi,
  );
}

/** Every module that these import, themselves included; not beyond where `ends` is true. */
function reachedFrom(starts: readonly string[], ends: (path: string) => boolean): string[] {
  const reached = new Set<string>();
  const open = [...starts];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    if (!ends(path)) open.push(...importsOf(path));
  }
  return [...reached];
}

function importsOf(path: string): string[] {
  const known = imports.get(path);
  if (known) return known;
  const names = [
    ...read(path).matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"|import\("([^"]+)"\)/gm),
  ];
  const found = names.flatMap((match) => modulesAt(path, match[1] ?? match[2] ?? ""));
  imports.set(path, found);
  return found;
}

function modulesAt(from: string, name: string): string[] {
  if (!/^(@\/|\.)/.test(name)) return [];
  const base = name.startsWith("@/") ? name.slice(2) : join(dirname(from), name);
  return [".ts", ".tsx", "/index.ts"].map((ending) => base + ending).filter((path) => existsSync(path));
}

function isServerAction(path: string): boolean {
  return /^"use server"/m.test(read(path));
}

function file(book: string): object {
  return JSON.parse(read(`messages/vi/${book}.json`));
}

function booksIn(text: string, name: RegExp): string[] {
  return [...text.matchAll(name)].map((found) => found[1] ?? "");
}

function read(path: string): string {
  const known = texts.get(path) ?? readFileSync(path, "utf8");
  texts.set(path, known);
  return known;
}
