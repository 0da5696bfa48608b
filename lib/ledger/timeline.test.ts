import { describe, expect, test } from "vitest";
import type { EventKind } from "./event-kinds";
import { staysOf } from "./stays";
import { otherHalf, type TimelineEvent, timelineOf } from "./timeline";

let count = 0;
function event(kind: EventKind, effectiveOn: string, change: Partial<TimelineEvent> = {}): TimelineEvent {
  count += 1;
  return {
    id: `e${count}`,
    kind,
    effectiveOn,
    recordedAt: "2021-03-25T01:00:00Z",
    recordedBy: "Lê An",
    decisionNumber: null,
    decisionOn: null,
    untilOn: null,
    officialOn: null,
    organizationId: "a",
    organization: { code: "A", name: "Chi bộ A", isOpen: true },
    counterpartId: null,
    counterpart: null,
    counterpartName: null,
    counterpartPlace: null,
    transferId: null,
    actId: null,
    detail: null,
    note: null,
    correctsId: null,
    correctionReason: null,
    ...change,
  };
}

const at = (id: string) => ({
  organizationId: id,
  organization: { code: id, name: `Chi bộ ${id}`, isOpen: true },
});

describe("timelineOf", () => {
  test("begins with the latest; what was corrected stays beside the one in its place", () => {
    const admission = event("ADMISSION", "2020-01-01");
    const death = event("DEATH", "2021-03-01");
    const correction = event("DEATH", "2021-03-02", { correctsId: death.id });
    expect(
      timelineOf([admission, death, correction]).map(({ id, struckBy }) => [id, struckBy?.id ?? null]),
    ).toEqual([
      [correction.id, null],
      [death.id, correction.id],
      [admission.id, null],
    ]);
  });

  test("an annulment is no line of its own", () => {
    const admission = event("ADMISSION", "2020-01-01");
    const death = event("DEATH", "2021-03-01");
    const annulment = event("ANNULMENT", "2021-03-01", { correctsId: death.id });
    expect(
      timelineOf([admission, death, annulment]).map(({ id, struckBy }) => [id, struckBy?.kind ?? null]),
    ).toEqual([
      [death.id, "ANNULMENT"],
      [admission.id, null],
    ]);
  });

  test("of one day, what counts later comes first", () => {
    const out = event("TRANSFER_OUT", "2021-03-01");
    const arrival = event("TRANSFER_IN", "2021-03-01", at("B"));
    expect(timelineOf([out, arrival]).map(({ id }) => id)).toEqual([arrival.id, out.id]);
  });
});

describe("staysOf", () => {
  const days = (events: TimelineEvent[]) =>
    staysOf(timelineOf(events)).map(({ cell, startsOn, endsOn }) => [cell.code, startsOn, endsOn]);

  test("are the lists between entries and exits that hold", () => {
    const wrong = event("DEATH", "2020-05-01");
    expect(
      days([
        event("OPENING", "2019-01-01", at("A")),
        event("RECOGNITION", "2019-06-01", at("A")),
        wrong,
        event("ANNULMENT", "2020-05-01", { correctsId: wrong.id }),
        event("TRANSFER_OUT", "2021-03-01", at("A")),
        event("TRANSFER_IN", "2021-03-01", at("B")),
      ]),
    ).toEqual([
      ["B", "2021-03-01", null],
      ["A", "2019-01-01", "2021-03-01"],
    ]);
  });

  test("leave out a stay of no day", () => {
    expect(
      days([
        event("OPENING", "2019-01-01", at("A")),
        event("TRANSFER_OUT", "2021-03-01", at("A")),
        event("TRANSFER_IN", "2021-03-01", at("B")),
        event("TRANSFER_OUT", "2021-03-01", at("B")),
      ]),
    ).toEqual([["A", "2019-01-01", "2021-03-01"]]);
  });
});

describe("otherHalf", () => {
  const out = event("TRANSFER_OUT", "2021-03-01", { ...at("A"), counterpartId: "B" });
  const arrival = event("TRANSFER_IN", "2021-03-01", { ...at("B"), counterpartId: "A" });
  const both = [out, arrival];

  test("belongs to a move between two cells", () => {
    expect(otherHalf(out, both)).toBe(arrival);
    expect(otherHalf(arrival, both)).toBe(out);
  });

  test.each<[string, TimelineEvent]>([
    ["a handshake", { ...out, transferId: "t" }],
    ["a transfer out of the bloc", { ...out, counterpartId: null }],
    ["another day", { ...out, effectiveOn: "2021-03-02" }],
    ["another cell", { ...out, counterpartId: "C" }],
    ["a death", { ...out, kind: "DEATH" }],
  ])("and not to %s", (_, alone) => {
    expect(otherHalf(alone, [alone, arrival])).toBeNull();
  });
});
