import { expect, test } from "vitest";
import { escapeLike } from "./like-pattern";

test.each([
  ["100%", "100\\%"],
  ["a_b", "a\\_b"],
  ["a\\b", "a\\\\b"],
  ["%_\\%", "\\%\\_\\\\\\%"],
  ["nguyen thi anh", "nguyen thi anh"],
  ["", ""],
])("%s stands for itself", (text, pattern) => {
  expect(escapeLike(text)).toBe(pattern);
});
