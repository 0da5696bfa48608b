import { expect, test } from "vitest";
import { recordDoubts } from "./record-doubts";

const dates = {
  bornOn: "1970-05-19",
  admissionDecidedOn: "1995-05-05",
  admittedOn: "1995-05-19",
  officialOn: "1996-05-19",
};

test.each([
  ["nothing to ask", {}, []],
  ["a probationary member", { officialOn: null }, []],
  ["recognised a day early", { officialOn: "1996-05-18" }, ["EARLY_RECOGNITION"]],
  ["admitted in the month of turning 18", { bornOn: "1977-05-31" }, []],
  ["admitted a month too young", { bornOn: "1977-06-01" }, ["UNDER_AGE"]],
  [
    "too young at the ceremony, the decision lost",
    { bornOn: "1977-06-01", admissionDecidedOn: null },
    ["UNDER_AGE"],
  ],
  ["both", { bornOn: "1980-01-01", officialOn: "1995-12-01" }, ["UNDER_AGE", "EARLY_RECOGNITION"]],
])("%s", (_, change, expected) => {
  expect(recordDoubts({ ...dates, ...change })).toEqual(expected);
});
