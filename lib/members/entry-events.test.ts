import { describe, expect, it } from "vitest";
import { entryEvents } from "./entry-events";

const today = "2021-03-25";
const person = { memberId: "m", cellId: "c", officialOn: null };

describe("entryEvents", () => {
  it.each([
    ["2021-01-01", "ADMISSION", "2021-01-01"],
    ["2021-03-25", "ADMISSION", "2021-03-25"],
    ["2020-12-31", "OPENING", "2021-03-25"],
    ["1999-05-19", "OPENING", "2021-03-25"],
  ])("admitted on %s is %s on %s", (admittedOn, kind, effectiveOn) => {
    expect(entryEvents({ ...person, admittedOn }, today)).toMatchObject([{ kind, effectiveOn }]);
  });

  it("states since when an opening member is official", () => {
    expect(
      entryEvents({ ...person, admittedOn: "2010-01-01", officialOn: "2011-01-01" }, today),
    ).toMatchObject([{ kind: "OPENING", officialOn: "2011-01-01" }]);
  });

  it("records a recognition that came after the entry", () => {
    expect(
      entryEvents({ ...person, admittedOn: "2021-01-05", officialOn: "2021-02-05" }, today),
    ).toMatchObject([
      { kind: "ADMISSION", officialOn: null },
      { kind: "RECOGNITION", effectiveOn: "2021-02-05" },
    ]);
  });

  it("records an exemption with its end", () => {
    const exempt = { ...person, admittedOn: "1999-05-19", exemptFrom: "2021-01-01", exemptTo: "2021-06-01" };
    expect(entryEvents(exempt, today)).toMatchObject([
      { kind: "OPENING" },
      { kind: "EXEMPTION", effectiveOn: "2021-01-01", untilOn: "2021-06-01" },
    ]);
  });

  it("says how the person came where that is known, from the day it counts", () => {
    const since = { ...person, admittedOn: "2010-01-05", officialOn: "2011-01-05" };
    const transfer = {
      kind: "TRANSFER_IN",
      fromPlace: "CITY",
      fromName: "Đảng bộ quận Ba Đình",
      paperNumber: "7-GTSHĐ",
      paperOn: "2021-02-01",
      arrivedOn: "2021-02-10",
    } as const;
    expect(entryEvents({ ...since, entry: transfer }, today)).toMatchObject([
      {
        kind: "TRANSFER_IN",
        effectiveOn: "2021-02-10",
        officialOn: "2011-01-05",
        decisionNumber: "7-GTSHĐ",
        decisionOn: "2021-02-01",
        counterpartName: "Đảng bộ quận Ba Đình",
        counterpartPlace: "CITY",
      },
    ]);
    expect(
      entryEvents({ ...since, officialOn: "2021-03-01", entry: transfer }, today).map(({ kind }) => kind),
    ).toEqual(["TRANSFER_IN", "RECOGNITION"]);
  });

  it.each([
    ["ADMISSION", "Lê An; Trần Bình"],
    ["READMISSION", "ORDINARY; Lê An; Trần Bình"],
  ] as const)("%s counts from the ceremony, whatever the year", (kind, detail) => {
    const entry = { kind, decisionNumber: "9-QĐ/ĐUK", introducers: ["Lê An", "Trần Bình"] };
    const admitted = { ...person, admittedOn: "2020-11-05", admissionDecidedOn: "2020-10-20", entry };
    expect(entryEvents(admitted, today)).toMatchObject([
      { kind, effectiveOn: "2020-11-05", decisionNumber: "9-QĐ/ĐUK", decisionOn: "2020-10-20", detail },
    ]);
  });

  it("opens the register for whoever was admitted this year but stood on an older list", () => {
    const entry = { kind: "OPENING" } as const;
    expect(entryEvents({ ...person, admittedOn: "2021-01-05", entry }, today)).toMatchObject([
      { kind: "OPENING", effectiveOn: today },
    ]);
  });
});
