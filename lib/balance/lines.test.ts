import { expect, test } from "vitest";
import { entryKinds, exitKinds } from "@/lib/ledger/event-kinds";
import { balanceLines, closes, countedLines, figuresOf, kindsOfLine, signOf, sumFigures } from "./lines";
import { shownColumns, shownLines } from "./shown-lines";

test("every event that changes a headcount is on exactly one line", () => {
  const counted = Object.values(kindsOfLine).flat();
  expect(counted.toSorted()).toEqual([...entryKinds, ...exitKinds].toSorted());
});

test("increase and decrease are the sums of what is counted under them", () => {
  const figures = figuresOf(
    new Map([
      ["A", 100],
      ["B1", 3],
      ["B2a", 2],
      ["B2x", 1],
      ["C3", 2],
      ["C3p", 1],
      ["C5b", 4],
      ["D", 100],
    ]),
  );
  expect(figures).toMatchObject({ B: 6, B2: 3, C: 6, C5: 4, C3p: 1 });
  expect(closes(figures)).toBe(true);
  expect(closes({ ...figures, D: 99 })).toBe(false);
  expect(sumFigures([figures, figures])).toMatchObject({ A: 200, B: 12, B2: 6, C: 12, C3p: 2, D: 200 });
});

test("a part of a line is counted in no sum", () => {
  expect(countedLines("C")).not.toContain("C3p");
  expect(balanceLines.filter((line) => signOf(line) === 0)).toEqual(["C3p", "T"]);
});

test("lines the printed form lacks are shown only when somebody is in them", () => {
  const nobody = figuresOf(new Map());
  const some = figuresOf(
    new Map([
      ["B0", 1],
      ["C5x", 1],
      ["T", 1],
    ]),
  );
  const extra = (lines: readonly string[]) => lines.filter((line) => /^(B0|T|.+[adx])$/.test(line));
  expect(extra(shownLines({ isBloc: true }, [nobody]))).toEqual([]);
  expect(extra(shownLines({ isBloc: false }, [nobody]))).toEqual(["B2a", "C5a"]);
  expect(extra(shownLines({ isBloc: true }, [nobody, some]))).toEqual(["B0", "C5x", "T"]);
  // Between its parts the scope's own moves have a column, whether or not there were any.
  expect(extra(shownColumns({ isBloc: true }, [nobody]))).toEqual(["B2a", "C5a"]);
  expect(extra(shownColumns({ isBloc: false }, [nobody]))).toEqual(["B2a", "B2d", "C5a", "C5d"]);
});
