import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** `file` "title", as the last column of the table of docs/security.md names a test. */
const claims = [
  ...readFileSync("docs/security.md", "utf8").matchAll(/\| `([\w./-]+\.tsx?)` "([^"|]+)"\s*\|/g),
].map(([, file = "", title = ""]) => ({ file, title }));

it("the table of claims is read", () => {
  expect(claims.length).toBeGreaterThan(25);
});

it.each(claims)("$file has the test “$title”", ({ file, title }) => {
  expect(readFileSync(file, "utf8")).toContain(title);
});
