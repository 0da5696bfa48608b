import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test.each<[string | string[] | undefined, string]>([
  ["/members/0192/edit", "/members/0192/edit"],
  ["/study/1/units/sct.01/numbers", "/study/1/units/sct.01/numbers"],
  ["/members/0192/events/new?kind=EXEMPTION", "/members/0192/events/new?kind=EXEMPTION"],
  ["/members?q=An&from=https://evil.example", "/members?q=An&from=https://evil.example"],
  [undefined, "/"],
  [["/members"], "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["/a\n//b", "/"],
  ["/sign-in", "/"],
])("after signing in from %j one is at %s", (from, to) => {
  expect(returnPath(from)).toBe(to);
});
