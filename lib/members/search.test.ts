import { describe, expect, test } from "vitest";
import { isNarrowed, loadMemberSearch, membersHref } from "./search";

const read = (query: string) => loadMemberSearch(new URLSearchParams(query));

test("an empty address is everybody, in the order of people, fifty to a page", () => {
  const search = read("");
  expect(search).toEqual({
    on: null,
    q: "",
    unit: null,
    status: null,
    sex: null,
    age: null,
    education: null,
    theory: null,
    type: null,
    partyAge: null,
    ethnicity: null,
    religion: null,
    admitted: null,
    sort: [{ column: "name", direction: "asc" }],
    page: 1,
    size: 50,
  });
  expect(isNarrowed(search)).toBe(false);
});

test("words of the closed sets are read", () => {
  expect(
    read(
      "unit=sct-01&status=PROBATIONARY&sex=FEMALE&age=61%2B&education=UNKNOWN&theory=NONE&type=6a&admitted=2021&partyAge=60%2B&ethnicity=tay&religion=NONE",
    ),
  ).toMatchObject({
    unit: "SCT-01",
    status: "PROBATIONARY",
    sex: "FEMALE",
    age: "61+",
    education: "UNKNOWN",
    theory: "NONE",
    type: "6a",
    partyAge: "60+",
    ethnicity: "tay",
    religion: "NONE",
    admitted: 2021,
  });
  expect(read("sort=-bornOn&page=3&size=200")).toMatchObject({
    sort: [{ column: "bornOn", direction: "desc" }],
    page: 3,
    size: 200,
  });
});

test.each([
  "status=LEFT",
  "sex=male",
  "age=30",
  "education=PHD",
  "type=6",
  "admitted=21",
  "admitted=2021.5",
  "unit=%27%3B--",
  "sort=full_name",
  "sort=--name",
  "page=0",
  "page=-1",
  "page=1e9",
  "size=5000",
  "size=abc",
])("%s counts as not given", (query) => {
  expect(read(query)).toEqual(read(""));
});

test("the search text is cleaned and cut", () => {
  expect(read(`q=${encodeURIComponent("  Nguyễn\u00A0 Thị ".normalize("NFD"))}`).q).toBe("Nguyễn Thị");
  expect(read(`q=${"a".repeat(5_000)}`).q).toHaveLength(100);
});

describe("membersHref", () => {
  test.each([
    [{}, "/members"],
    [{ status: "PROBATIONARY" as const }, "/members?status=PROBATIONARY"],
    [{ unit: "SCT", sex: "FEMALE" as const }, "/members?unit=SCT&sex=FEMALE"],
    [{ sort: [{ column: "name", direction: "asc" } as const] }, "/members"],
    [{ sort: [{ column: "partyAge", direction: "desc" } as const] }, "/members?sort=-partyAge"],
    [
      {
        sort: [
          { column: "unit", direction: "asc" } as const,
          { column: "bornOn", direction: "desc" } as const,
        ],
      },
      "/members?sort=unit,-bornOn",
    ],
  ])("%j leads to %s", (filter, href) => {
    expect(membersHref(filter)).toBe(href);
  });

  test("leads to what it was given", () => {
    const filter = { age: "61+", type: "6a", admitted: 2021, theory: "UNKNOWN", q: "Ánh & An" } as const;
    expect(loadMemberSearch(new URL(membersHref(filter), "http://localhost"))).toMatchObject(filter);
  });
});
