import { expect, test } from "vitest";
import { cardHistory } from "./member-card";

const cell = (name: string) => ({ code: name, name, isOpen: true });
const event = (
  kind: "ADMISSION" | "RECOGNITION" | "BADGE_AWARDED" | "NAME_REMOVAL" | "READMISSION",
  on: string,
) => ({
  kind,
  effectiveOn: on,
  organization: cell(kind === "RECOGNITION" ? "Chi bộ 2" : "Chi bộ 1"),
  detail: kind === "BADGE_AWARDED" ? "30" : null,
  struckBy: null,
});
/** As a timeline is: the latest first. */
const of = (...events: ReturnType<typeof event>[]) =>
  cardHistory({ timeline: events.toReversed(), stays: [], offices: [], hidesDiscipline: false });

test("names the cells of admission and recognition, and the badges given", () => {
  const history = of(
    event("ADMISSION", "1985-01-01"),
    event("RECOGNITION", "1986-01-01"),
    event("BADGE_AWARDED", "2015-02-03"),
  );
  expect(history).toMatchObject({ admittedIn: "Chi bộ 1", recognisedIn: "Chi bộ 2", badges: [30] });
});

test("tells of leaving and coming back, the oldest first", () => {
  const history = of(event("NAME_REMOVAL", "2001-05-01"), event("READMISSION", "2006-05-01"));
  expect(history.removed).toEqual([{ kind: "NAME_REMOVAL", on: "2001-05-01" }]);
  expect(history.readmitted).toEqual([{ kind: "READMISSION", on: "2006-05-01" }]);
});

test("knows nothing of what was taken back", () => {
  const removal = event("NAME_REMOVAL", "2001-05-01");
  const struckBy = { ...removal, kind: "ANNULMENT" } as never;
  expect(
    cardHistory({ timeline: [{ ...removal, struckBy }], stays: [], offices: [], hidesDiscipline: false })
      .removed,
  ).toEqual([]);
});

test("says nothing of leaving and restoration where that is not the reader's, not even that there was none", () => {
  const history = cardHistory({ timeline: [], stays: [], offices: [], hidesDiscipline: true });
  expect([history.removed, history.restored]).toEqual([null, null]);
});

test("puts stays and offices in one order of time", () => {
  const { process } = cardHistory({
    timeline: [],
    stays: [
      {
        id: "b",
        cell: cell("B"),
        startsOn: "2020-01-01",
        endsOn: null,
        startReason: "TRANSFER_IN",
        endReason: null,
      },
      {
        id: "a",
        cell: cell("A"),
        startsOn: "2010-01-01",
        endsOn: "2020-01-01",
        startReason: "ADMISSION",
        endReason: "TRANSFER_OUT",
      },
    ],
    offices: [
      {
        id: "o",
        position: "SECRETARY",
        organization: cell("A"),
        term: "2015–2020",
        startsOn: "2015-06-01",
        endsOn: "2020-01-01",
      },
    ],
    hidesDiscipline: false,
  });
  expect(process.map(({ id }) => id)).toEqual(["a", "o", "b"]);
});
