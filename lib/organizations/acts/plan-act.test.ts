import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/lib/action/domain-error";
import { isCell } from "../kinds";
import { actKinds } from "./act-kinds";
import { type ActPlan, movedBy } from "./act-plan";
import { cellsOf } from "./act-register";
import { planAct } from "./plan-act";
import { foundedKey } from "./schema";
import { foundedUnit, request, smallBloc, smallRegister } from "./test-support/small-bloc";

const plan = (...asked: Parameters<typeof request>) => planAct(smallRegister, request(...asked));

/** "a ENDED 30→0" … */
const told = ({ lines }: ActPlan) =>
  lines.map(
    ({ unit, change, membersBefore, membersAfter }) => `${unit} ${change} ${membersBefore}→${membersAfter}`,
  );
const flows = ({ moves }: ActPlan) => moves.map(({ from, to, members }) => `${from}→${to} ${members}`);

function refusal(...asked: Parameters<typeof request>): string {
  try {
    plan(...asked);
  } catch (error) {
    if (error instanceof DomainError) return error.key.replace("organizations.acts.errors.", "");
    throw error;
  }
  return "planned";
}

describe("a merger", () => {
  it("of two units into one that is there keeps their cells and đảng bộ bộ phận under it", () => {
    const act = plan("MERGE", { organizations: ["a", "c"], target: "b" });
    expect(told(act)).toEqual([
      "bloc RESIZED 90→90",
      "a ENDED 30→0",
      "a.01 ENDED 10→0",
      "a.p ENDED 20→0",
      "a.02 ENDED 12→0",
      "a.03 ENDED 8→0",
      "b RESIZED 35→90",
      "new:a.01 FOUNDED 0→10",
      "new:a.p FOUNDED 0→20",
      "new:a.02 FOUNDED 0→12",
      "new:a.03 FOUNDED 0→8",
      "new:c FOUNDED 0→25",
      "c ENDED 25→0",
    ]);
    expect(act.founded.map(({ key, parent, code }) => [key, parent, code])).toEqual([
      ["new:a.01", "b", "B.03"],
      ["new:a.p", "b", "B.04"],
      ["new:a.02", "new:a.p", "B.05"],
      ["new:a.03", "new:a.p", "B.06"],
      ["new:c", "b", "B.07"],
    ]);
    expect(act.scopeId).toBe("bloc");
    expect(act.lines[0]).toMatchObject({ unitsBefore: 3, unitsAfter: 1 });
    expect(act.successions).toContainEqual({ from: "a", to: "b", reason: "MERGED" });
  });

  it("into a new unit, with a cell that goes into another of those that come along", () => {
    const act = plan("MERGE", {
      organizations: ["b", "c"],
      founded: [foundedUnit("BASE_COMMITTEE", "D")],
      cells: [{ id: "c", to: "b.02" }],
    });
    expect(flows(act)).toEqual(["b.01→new:b.01 20", "b.02→new:b.02 15", "c→new:b.02 25"]);
    expect(act.ended).toEqual(["b", "b.01", "b.02", "c"]);
    const line = act.lines.find(({ unit }) => unit === "new:b.02");
    expect(line).toMatchObject({ membersAfter: 40, code: "D.02", notices: ["largeCell"] });
  });

  it("of cells within a unit is the unit's own", () => {
    const act = plan("MERGE", { organizations: ["b.01", "b.02"], target: "b.01" });
    expect(told(act)).toEqual(["b RESIZED 35→35", "b.01 RESIZED 20→35", "b.02 ENDED 15→0"]);
    expect(act.scopeId).toBe("b");
  });

  it("of a đảng bộ bộ phận moves nobody: its cells stand elsewhere in the same unit", () => {
    const act = plan("DISSOLVE", { organizations: ["a.p"] });
    expect(act.moves).toEqual([]);
    expect(act.placed.map(({ id, to }) => [id, to])).toEqual([
      ["a.02", "a"],
      ["a.03", "a"],
    ]);
    expect(act.ended).toEqual(["a.p"]);
    expect(act.scopeId).toBe("a");
  });
});

describe("a split", () => {
  it("takes cells of a unit into a new one; the rest stays", () => {
    const act = plan("SPLIT", {
      organizations: ["a"],
      founded: [foundedUnit("BASE_COMMITTEE", "D")],
      cells: [{ id: "a.02", to: foundedKey(0) }],
    });
    expect(told(act)).toEqual([
      "bloc RESIZED 90→90",
      "a RESIZED 30→18",
      "a.p RESIZED 20→8",
      "a.02 ENDED 12→0",
      "new:0 FOUNDED 0→12",
      "new:a.02 FOUNDED 0→12",
    ]);
    expect(act.founded[1]).toMatchObject({ parent: foundedKey(0), code: "D.01" });
  });

  it("of everything ends the unit", () => {
    const act = plan("SPLIT", {
      organizations: ["b"],
      founded: [foundedUnit("BASE_COMMITTEE", "D"), foundedUnit("BASE_CELL", "E")],
      cells: [
        { id: "b.01", to: foundedKey(0) },
        { id: "b.02", to: foundedKey(1) },
      ],
    });
    expect(act.ended).toEqual(["b", "b.01", "b.02"]);
    expect(flows(act)).toEqual(["b.01→new:b.01 20", "b.02→new:1 15"]);
  });

  it("of a cell takes the people named", () => {
    const act = plan("SPLIT", {
      organizations: ["a.01"],
      founded: [foundedUnit("CELL", "A.04")],
      people: ["a.01#1", "a.01#10"].map((id) => ({ id, to: foundedKey(0) })),
    });
    expect(act.moves).toEqual([
      {
        from: "a.01",
        to: foundedKey(0),
        people: ["a.01#1", "a.01#10"],
        members: 2,
        official: 1,
      },
    ]);
    expect(act.ended).toEqual([]);
    expect(act.lines.find(({ unit }) => unit === foundedKey(0))?.notices).toEqual(["fewOfficial"]);
    expect(act.scopeId).toBe("a");
  });
});

describe("the other acts", () => {
  it("moving a cell within its unit changes its place and nobody's list", () => {
    const act = plan("MOVE", { organizations: ["a.01"], target: "a.p" });
    expect(act.placed).toEqual([{ id: "a.01", from: "a", to: "a.p" }]);
    expect([act.moves, act.ended, act.founded]).toEqual([[], [], []]);
  });

  it("moving a cell to another unit ends it there; a cell of its name follows here", () => {
    const act = plan("MOVE", { organizations: ["a.01"], target: "b" });
    expect(flows(act)).toEqual(["a.01→new:a.01 10"]);
    expect(act.founded[0]).toMatchObject({ name: "Tổ chức a.01", code: "B.03", parent: "b" });
    expect(act.successions).toEqual([{ from: "a.01", to: "new:a.01", reason: "MOVED" }]);
  });

  it("a chi bộ cơ sở becomes a đảng bộ cơ sở with cells", () => {
    const act = plan("CONVERT", {
      organizations: ["c"],
      founded: [
        foundedUnit("BASE_COMMITTEE", "C2"),
        foundedUnit("CELL", "C2.01"),
        foundedUnit("CELL", "C2.02"),
      ],
      people: [{ id: "c#3", to: foundedKey(2) }],
    });
    expect(flows(act)).toEqual(["c→new:2 1", "c→new:1 24"]);
    expect(act.ended).toEqual(["c"]);
    expect(act.successions).toContainEqual({ from: "c", to: foundedKey(0), reason: "CONVERTED" });
    expect(act.lines.find(({ unit }) => unit === foundedKey(0))?.notices).toEqual(["smallBaseCommittee"]);
  });

  it("a đảng bộ cơ sở becomes a chi bộ cơ sở", () => {
    const act = plan("CONVERT", { organizations: ["b"], founded: [foundedUnit("BASE_CELL", "B2")] });
    expect(flows(act)).toEqual(["b.01→new:0 20", "b.02→new:0 15"]);
    expect(act.lines.find(({ unit }) => unit === foundedKey(0))?.notices).toEqual(["largeBaseCell"]);
  });

  it("handing over takes the whole branch out of the register", () => {
    const act = plan("HAND_OVER", { organizations: ["a", "c"] });
    expect(act.lines[0]).toMatchObject({
      membersBefore: 90,
      membersAfter: 35,
      unitsBefore: 3,
      unitsAfter: 1,
    });
    expect(movedBy(act)).toEqual({ moved: 55, handedOver: 55 });
    expect(act.ended).toEqual(["a", "a.01", "a.p", "a.02", "a.03", "c"]);
  });

  it("dissolving sends everybody to a cell that stays", () => {
    const act = plan("DISSOLVE", { organizations: ["c"], cells: [{ id: "c", to: "b.01" }] });
    expect(flows(act)).toEqual(["c→b.01 25"]);
    expect(act.successions).toEqual([]);
  });

  it("renaming touches the name alone", () => {
    const act = plan("RENAME", { organizations: ["a"], name: "Đảng bộ Mới", shortName: "Mới" });
    expect(told(act)).toEqual(["bloc RESIZED 90→90", "a RENAMED 30→30"]);
    expect(act.lines[1]).toMatchObject({ name: "Đảng bộ Mới", formerName: "Tổ chức a" });
  });
});

it.each([
  ["RENAME", { organizations: ["a"], name: "Tổ chức a", shortName: "a" }, "sameName"],
  ["RENAME", { organizations: ["gone"], name: "X", shortName: "X" }, "gone"],
  ["RENAME", { organizations: ["bloc"], name: "X", shortName: "X" }, "mixedLevels"],
  ["MERGE", { organizations: ["a"], target: "a" }, "mergeTwo"],
  ["MERGE", { organizations: ["a", "b.01"], target: "c" }, "mixedLevels"],
  ["MERGE", { organizations: ["a"], target: "b.01" }, "mixedLevels"],
  ["MERGE", { organizations: ["c"], target: "b", cells: [{ id: "c", to: "b" }] }, "notACell"],
  ["MERGE", { organizations: ["a"], target: "b", cells: [{ id: "a.01", to: "a.01" }] }, "intoItself"],
  ["SPLIT", { organizations: ["a"], founded: [foundedUnit("BASE_COMMITTEE", "D")] }, "foundedEmpty"],
  [
    "SPLIT",
    {
      organizations: ["c"],
      founded: [foundedUnit("BASE_CELL", "D")],
      people: [{ id: "a.01#1", to: foundedKey(0) }],
    },
    "personGone",
  ],
  ["MOVE", { organizations: ["a.01"], target: "a" }, "cannotMove"],
  ["MOVE", { organizations: ["c"], target: "a" }, "cannotMove"],
  ["MOVE", { organizations: ["a.01"], target: "b.01" }, "targetRequired"],
  ["CONVERT", { organizations: ["c"], founded: [foundedUnit("BASE_CELL", "D")] }, "sameKind"],
  ["CONVERT", { organizations: ["c"], founded: [foundedUnit("BASE_COMMITTEE", "D")] }, "cellRequired"],
  ["DISSOLVE", { organizations: ["c"] }, "whereTo"],
  [
    "DISSOLVE",
    {
      organizations: ["b.01", "b.02"],
      cells: [
        { id: "b.01", to: "b.02" },
        { id: "b.02", to: "a.01" },
      ],
    },
    "intoEnded",
  ],
] as const)("%s of %j is refused: %s", (kind, given, key) => {
  const { cells = [], people = [], founded = [], ...rest } = { cells: [], people: [], founded: [], ...given };
  const asked = {
    ...rest,
    organizations: [...given.organizations],
    cells: [...cells],
    people: [...people],
    founded: [...founded],
  };
  expect(refusal(kind, asked)).toBe(key);
});

it("loses nobody and counts nobody twice, whatever is asked", () => {
  const ids = smallBloc.map(({ id }) => id);
  const ref = fc.constantFrom(...ids, foundedKey(0), foundedKey(1));
  const founded = fc.constantFrom(
    foundedUnit("BASE_COMMITTEE", "X"),
    foundedUnit("BASE_CELL", "Y"),
    foundedUnit("CELL", "Z"),
    foundedUnit("PART_COMMITTEE", "W"),
  );
  const choice = (from: readonly string[]) =>
    fc.array(fc.record({ id: fc.constantFrom(...from), to: fc.option(ref) }), { maxLength: 6 });
  const people = smallRegister.people.map(({ id }) => id);
  const asked = fc.record({
    kind: fc.constantFrom(...actKinds),
    organizations: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    target: fc.option(fc.constantFrom(...ids)),
    founded: fc.uniqueArray(founded, { maxLength: 3 }),
    cells: choice(cellsOf(smallBloc, "bloc").map(({ id }) => id)),
    people: choice(people),
    name: fc.constant("Tên mới"),
    shortName: fc.constant("Mới"),
  });
  const total = smallBloc.reduce((sum, { members }) => sum + members, 0);
  let planned = 0;
  fc.assert(
    fc.property(asked, ({ kind, ...given }) => {
      let act: ActPlan;
      try {
        act = plan(kind, given);
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
        return;
      }
      planned += 1;
      // Counted apart from the plan's own totals: each list, plus what came, minus what went.
      const lists = new Map([
        ...smallBloc.map(({ id, members }) => [id, members] as const),
        ...act.founded.map(({ key }) => [key, 0] as const),
      ]);
      const add = (list: string, members: number) =>
        lists.set(list, (lists.get(list) ?? Number.NaN) + members);
      for (const { from, to, members } of act.moves) {
        add(from, -members);
        if (to !== null) add(to, members);
      }
      const { handedOver } = movedBy(act);
      expect([...lists.values()].reduce((sum, members) => sum + members, 0)).toBe(total - handedOver);
      expect(Math.min(...lists.values())).toBeGreaterThanOrEqual(0);
      for (const id of act.ended) expect(lists.get(id)).toBe(0);
      const [scope] = act.lines;
      expect(scope?.unit).toBe(act.scopeId);
      expect((scope?.membersBefore ?? 0) - (scope?.membersAfter ?? 0)).toBe(handedOver);
      // The table says of every list what was counted.
      for (const line of act.lines.filter((one) => isCell(one.kind))) {
        expect([line.unit, line.membersAfter]).toEqual([line.unit, lists.get(line.unit)]);
      }
      const named = act.moves.flatMap((move) => move.people ?? []);
      expect(new Set(named).size).toBe(named.length);
    }),
    { numRuns: 3_000, seed: 11 },
  );
  expect(planned).toBeGreaterThan(300);
});
