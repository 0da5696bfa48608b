import { describe, expect, test } from "vitest";
import { ceremonyDue } from "./ceremony";

describe("the ceremony is held within 30 working days", () => {
  test.each([
    ["of the decision, where its receipt is not on record", "2021-03-01", null, "2021-04-12"],
    ["of its receipt", "2021-03-01", "2021-03-08", "2021-04-19"],
    ["over Tết", "2021-01-15", null, "2021-03-05"],
    ["over Giỗ Tổ, 30/4 and 1/5", "2021-03-25", null, "2021-05-11"],
    ["of a decision on a Saturday", "2021-02-27", null, "2021-04-09"],
    ["of its issue since 208-QĐ/TW, whenever it was received", "2026-08-03", "2026-08-20", "2026-09-16"],
    ["of its receipt until the day before", "2026-07-25", "2026-07-27", "2026-09-09"],
  ])("%s", (_, decidedOn, receivedOn, dueOn) => {
    expect(ceremonyDue(decidedOn, receivedOn)).toBe(dueOn);
  });
});
