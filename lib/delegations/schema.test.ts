import { expect, it } from "vitest";
import { grantInput } from "./schema";

const typed = {
  principalId: "0176e0b1-852b-75b4-b965-a89d7ccf5d66",
  deputy: " Bithu.SDL ",
  fromOn: "1/4/2021",
  untilOn: "29/6/2021",
  reason: "Nghỉ phép, Thông báo 12-TB/ĐU",
};

it("takes ninety days, both ends counted", () => {
  expect(grantInput.parse(typed)).toMatchObject({
    deputy: "bithu.sdl",
    fromOn: "2021-04-01",
    untilOn: "2021-06-29",
  });
});

it.each([
  ["untilOn", { untilOn: "30/6/2021" }, "delegations.errors.tooLong"],
  ["untilOn", { untilOn: "31/3/2021" }, "delegations.errors.untilBeforeFrom"],
  ["deputy", { deputy: "  " }, "delegations.errors.deputyRequired"],
  ["reason", { reason: "" }, "delegations.errors.reasonRequired"],
  ["fromOn", { fromOn: "" }, "delegations.errors.dateRequired"],
  ["principalId", { principalId: null }, "delegations.errors.principalRequired"],
])("refuses at %s: %o", (field, change, message) => {
  const { error } = grantInput.safeParse({ ...typed, ...change });
  expect(error?.issues).toMatchObject([{ path: [field], message }]);
});
