import { describe, expect, it } from "vitest";
import { readAbsentNumbers } from "./absent-numbers";

const none = (...numbers: number[]) => numbers.map((listNumber) => ({ listNumber, reason: null }));

describe("the exceptions of a sign-in sheet", () => {
  it.each([
    ["", []],
    ["vắng: 4, 17, 22", none(4, 17, 22)],
    ["Vắng 4; 17", none(4, 17)],
    ["4-6,9", none(4, 5, 6, 9)],
    ["4 – 6", none(4, 5, 6)],
    ["4, 4", none(4)],
    [
      "4 ốm, 17 (công tác)",
      [
        { listNumber: 4, reason: "ốm" },
        { listNumber: 17, reason: "công tác" },
      ],
    ],
    [
      "22-23: nghỉ thai sản",
      [
        { listNumber: 22, reason: "nghỉ thai sản" },
        { listNumber: 23, reason: "nghỉ thai sản" },
      ],
    ],
  ])("%j", (text, absent) => {
    expect(readAbsentNumbers(text)).toEqual({ absent, unread: [] });
  });

  it.each(["ốm", "9-4", "0", "1-99999", "123456"])("does not guess at %j", (text) => {
    expect(readAbsentNumbers(`3, ${text}`)).toEqual({ absent: none(3), unread: [text] });
  });
});
