import { expect, it } from "vitest";
import { listOfFile } from "./list-of-file";

it.each([
  ["/members/export?sex=FEMALE&format=csv", "/members?sex=FEMALE"],
  ["/members/register/export", "/members/register"],
  ["/administration/accounts/new", null],
  ["/members?from=/members/export", null],
])("%s", (path, list) => {
  expect(listOfFile(path)).toBe(list);
});
