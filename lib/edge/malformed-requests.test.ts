import { expect, it } from "vitest";
import { isMalformed } from "./malformed-requests";

it.each([
  ["GET", "/", false],
  ["HEAD", "/members?q=100%25", false],
  ["POST", "/organizations/sct.01", false],
  ["POST", "/study/1/units/so.khcn", false],
  ["POST", "/sign-in", false],
  ["POST", "/members.rsc", false],
  ["OPTIONS", "/search", false],
  ["GET", "/members?q=Nguy%E1%BB%85n", false],
  ["GET", "/members?q=%ff", false],
  ["GET", "/favicon.svg", false],
  ["POST", "/favicon.svg", true],
  ["OPTIONS", "/_next/static/chunks/x.js", true],
  ["PUT", "/sign-in", true],
  ["DELETE", "/members/1", true],
  ["PATCH", "/members/1", true],
  ["TRACE", "/", true],
  ["GET", "/members/%00", true],
  ["GET", "/members?q=a%00b", true],
  ["GET", "/members/%ff", true],
  ["GET", "/members/%ed%a0%80", true],
  ["GET", "/members/%", true],
])("%s %s: %o", (method, url, expected) => {
  expect(isMalformed({ method, url })).toBe(expected);
});
