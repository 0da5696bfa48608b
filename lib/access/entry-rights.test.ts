import { expect, it } from "vitest";
import { permissions, roles } from "./permissions";
import { readEntries } from "./test-support/entries";
import { entryRights, openEntries } from "./test-support/entry-rights";

const entries = readEntries();

it("every page and route handler is in the table of rights", () => {
  expect(entries.map(({ name }) => name)).toEqual([...Object.keys(entryRights), ...openEntries].sort());
});

const guarded = entries.filter(({ name }) => name in entryRights);

it.each(guarded)("$name asks for a right of exactly the roles of the table", ({ name, source }) => {
  const [asked, ...more] = [...source.matchAll(/await requireViewer\((?:"([a-z.]+)")?\)/g)];
  expect(more).toEqual([]);
  const right = asked?.[1];
  const may = roles.filter((role) => right === undefined || permissions[role].some((has) => has === right));
  expect(asked && may).toEqual(entryRights[name]);
});
