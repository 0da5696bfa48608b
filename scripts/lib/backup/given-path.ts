import { resolve } from "node:path";

/** A path as it was typed: npm runs scripts in the project's folder, and tells in which one it was called. */
export function givenPath(path: string, calledIn = process.env.INIT_CWD ?? process.cwd()): string {
  return resolve(calledIn, path);
}
