import { describe, expect, it } from "vitest";
import {
  allPresent,
  countMarks,
  linesToCall,
  marksOf,
  type RollLine,
  withAbsent,
  withMark,
} from "./roll-lines";

const line = (listNumber: number, own: Partial<RollLine> = {}): RollLine => ({
  id: `p${listNumber}`,
  listNumber,
  fullName: "Nguyễn Thị Ánh",
  isCadre: false,
  addedOn: null,
  cellId: "c",
  cellName: "Chi bộ 1",
  state: null,
  reason: null,
  hasStudied: false,
  ...own,
});
const lines = [line(1), line(2), line(4)];

describe("a roll", () => {
  it("typed back by exceptions: the absent by number, everybody else there", () => {
    const { marks, unknown } = withAbsent(lines, [
      { listNumber: 2, reason: "ốm" },
      { listNumber: 3, reason: null },
      { listNumber: 4, reason: null },
    ]);
    expect(marks).toEqual({
      p1: { state: "PRESENT", reason: "" },
      p2: { state: "EXCUSED", reason: "ốm" },
      p4: { state: "UNEXCUSED", reason: "" },
    });
    expect(unknown).toEqual([3]);
    expect(countMarks(lines, marks)).toEqual({
      listed: 3,
      PRESENT: 1,
      EXCUSED: 1,
      UNEXCUSED: 1,
      uncalled: 0,
    });
  });

  it("ticks all but those marked already, and takes a mark back", () => {
    const marks = allPresent(withMark({}, "p2", "EXCUSED", "ốm"), lines);
    expect(marks).toMatchObject({ p1: { state: "PRESENT" }, p2: { state: "EXCUSED", reason: "ốm" } });
    expect(withMark(marks, "p2", null)).not.toHaveProperty("p2");
    expect(marksOf([line(1, { state: "UNEXCUSED" }), line(2)])).toEqual({
      p1: { state: "UNEXCUSED", reason: "" },
    });
  });

  it("of a make-up calls whoever was not there yet", () => {
    const all = [line(1, { hasStudied: true }), line(2), line(3, { hasStudied: true, state: "PRESENT" })];
    expect(linesToCall(all, "MAKE_UP").map(({ listNumber }) => listNumber)).toEqual([2, 3]);
    expect(linesToCall(all, "FIRST_ROUND")).toHaveLength(3);
  });
});
