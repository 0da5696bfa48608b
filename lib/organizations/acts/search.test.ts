import { expect, it } from "vitest";
import { actKinds } from "./act-kinds";
import { actSearch, newActHref } from "./search";

it.each([
  [
    { kind: "MERGE", org: ["sct", "SDL", "sct"] },
    { kind: "MERGE", organizations: ["SCT", "SDL"], within: null },
  ],
  [
    { kind: "SPLIT", org: ["sct", "sdl"] },
    { kind: "SPLIT", organizations: ["SCT"], within: null },
  ],
  [
    { kind: "HAND_OVER", within: "sct" },
    { kind: "RENAME", organizations: [], within: "SCT" },
  ],
  [
    { kind: "x", within: "", org: "sct" },
    { kind: "RENAME", organizations: ["SCT"], within: null },
  ],
])("reads %j as %j", (params, search) => {
  const kinds = actKinds.filter((kind) => kind !== "HAND_OVER");
  expect(actSearch(params, kinds)).toEqual(search);
});

it("writes an address it reads again", () => {
  const search = { kind: "MERGE" as const, organizations: ["SCT.01", "SDL"], within: "SCT" };
  const params = new URL(newActHref(search), "http://localhost").searchParams;
  const read = {
    kind: params.get("kind") ?? "",
    org: params.getAll("org"),
    within: params.get("within") ?? "",
  };
  expect(actSearch(read, actKinds)).toEqual(search);
});
