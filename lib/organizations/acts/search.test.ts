import { expect, it } from "vitest";
import { actKinds } from "./act-kinds";
import { actSearch, chooseAgainHref, newActHref } from "./search";

it.each([
  [
    { kind: "MERGE", org: ["sct", "SDL", "sct"] },
    { kind: "MERGE", organizations: ["SCT", "SDL"], within: null, ticked: [] },
  ],
  [
    { kind: "SPLIT", org: ["sct", "sdl"] },
    { kind: "SPLIT", organizations: ["SCT"], within: null, ticked: [] },
  ],
  [
    { kind: "HAND_OVER", within: "sct" },
    { kind: "RENAME", organizations: [], within: "SCT", ticked: [] },
  ],
  [
    { kind: "x", within: "", org: "sct" },
    { kind: "RENAME", organizations: ["SCT"], within: null, ticked: [] },
  ],
])("reads %j as %j", (params, search) => {
  const kinds = actKinds.filter((kind) => kind !== "HAND_OVER");
  expect(actSearch(params, kinds)).toEqual(search);
});

it("writes an address it reads again", () => {
  const search = {
    kind: "MERGE" as const,
    organizations: ["SCT.01", "SDL"],
    within: "SCT",
    ticked: ["SCT.02", "SCT.03"],
  };
  const params = new URL(newActHref(search), "http://localhost").searchParams;
  const read = {
    kind: params.get("kind") ?? "",
    org: params.getAll("org"),
    within: params.get("within") ?? "",
    chosen: params.getAll("chosen"),
  };
  expect(actSearch(read, actKinds)).toEqual(search);
});

it("leads back to the choice with what was chosen ticked among its neighbours", () => {
  const chosen = [{ code: "SCT.03" }].map((unit) => ({
    ...unit,
    id: "1",
    name: "",
    shortName: "",
    kind: "CELL" as const,
    typeCode: null,
    members: 0,
  }));
  expect(chooseAgainHref({ kind: "MERGE", chosen, within: "SCT" })).toBe(
    "/organizations/acts/new?kind=MERGE&within=sct&chosen=sct.03",
  );
});
