import { describe, expect, it } from "vitest";
import { isMessageKey } from "@/lib/i18n/message-key";
import { newOfficerInput, newOrganizationInput } from "./schema";

const id = "0192f0c0-0000-7000-8000-000000000001";
const cell = {
  parentId: id,
  kind: "CELL",
  code: " sct.06 ",
  name: "Chi bộ  Thanh tra".normalize("NFD"),
  shortName: "Thanh tra",
  aliases: "TTr; Thanh tra Sở ;TTr;",
  typeCode: "5",
  officialCode: "",
  validFrom: "5/3/2020",
};

/** The fields a schema refuses, each with a sentence of the catalogue. */
function refusedFields(
  result: ReturnType<typeof newOrganizationInput.safeParse | typeof newOfficerInput.safeParse>,
) {
  const issues = result.error?.issues ?? [];
  expect(issues.filter(({ message }) => !isMessageKey(message))).toEqual([]);
  return [...new Set(issues.map(({ path }) => path.join(".")))];
}

describe("newOrganizationInput", () => {
  it("tidies what was typed, and drops a type chosen for another kind", () => {
    expect(newOrganizationInput.parse(cell)).toEqual({
      parentId: id,
      kind: "CELL",
      code: "SCT.06",
      name: "Chi bộ Thanh tra",
      shortName: "Thanh tra",
      aliases: ["TTr", "Thanh tra Sở"],
      typeCode: null,
      officialCode: null,
      validFrom: "2020-03-05",
    });
  });

  it.each([
    [{ name: " " }, ["name"]],
    [{ name: "x".repeat(201) }, ["name"]],
    [{ shortName: "\u200b" }, ["shortName"]],
    [{ code: "" }, ["code"]],
    [{ code: "Sở CT" }, ["code"]],
    [{ code: "new" }, ["code"]],
    [{ validFrom: "31/02/2020" }, ["validFrom"]],
    [{ validFrom: "2020" }, ["validFrom"]],
    [{ officialCode: "38.168.053" }, ["officialCode"]],
    [{ kind: "BASE_CELL", typeCode: null }, ["typeCode"]],
    [{ kind: "BLOC" }, ["kind"]],
    [{ parentId: "" }, ["parentId"]],
  ])("refuses %j at %j", (wrong, fields) => {
    expect(refusedFields(newOrganizationInput.safeParse({ ...cell, ...wrong }))).toEqual(fields);
  });

  it("takes nothing it did not ask for", () => {
    expect(newOrganizationInput.safeParse({ ...cell, path: [id] }).success).toBe(false);
  });
});

describe("newOfficerInput", () => {
  const officer = {
    organizationId: id,
    memberId: id,
    position: "SECRETARY",
    term: "2020–2025",
    electedOn: "15/06/2020",
    approvedOn: "",
    startsOn: "15062020",
  };

  it.each([
    [{}, []],
    [{ memberId: "" }, ["memberId"]],
    [{ startsOn: "" }, ["startsOn"]],
    [{ term: "" }, ["term"]],
    [{ approvedOn: "14/06/2020" }, ["approvedOn"]],
  ])("with %j refuses %j", (wrong, fields) => {
    expect(refusedFields(newOfficerInput.safeParse({ ...officer, ...wrong }))).toEqual(fields);
  });
});
