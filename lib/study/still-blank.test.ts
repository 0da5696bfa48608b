import { expect, test } from "vitest";
import { stillBlank } from "./still-blank";

const members = {
  audience: "MEMBERS",
  summoned: 9,
  present: 9,
  excused: 0,
  unexcused: 0,
  madeUp: 0,
} as const;

const whole = {
  planNumber: "05-KH/ĐU",
  programmeNumber: "02-CTr/ĐU",
  essays: 0,
  commitments: null,
  attendance: [members],
  campaign: { audiences: ["MEMBERS"], products: ["ESSAY", "ACTION_PROGRAMME"] },
} satisfies Parameters<typeof stillBlank>[0];

test.each<[string, Partial<Parameters<typeof stillBlank>[0]>, ReturnType<typeof stillBlank>]>([
  ["nothing; a deliberate zero was counted, and commitments are not asked for", {}, []],
  [
    "an audience nobody entered",
    { campaign: { audiences: ["MEMBERS", "UNION_MEMBERS"], products: [] } },
    [{ audience: "UNION_MEMBERS" }],
  ],
  ["no plan", { planNumber: null }, ["PLAN"]],
  [
    "products asked for and not counted, after the rest",
    {
      planNumber: null,
      essays: null,
      programmeNumber: null,
      campaign: { audiences: ["MEMBERS"], products: ["ESSAY", "ACTION_PROGRAMME", "COMMITMENT"] },
    },
    ["PLAN", { product: "ESSAY" }, { product: "ACTION_PROGRAMME" }, { product: "COMMITMENT" }],
  ],
])("still blank: %s", (_, change, expected) => {
  expect(stillBlank({ ...whole, ...change })).toEqual(expected);
});
