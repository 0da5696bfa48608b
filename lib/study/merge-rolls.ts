import type { RollMark, RollMarks } from "./roll-lines";

/** A person two people marked differently; null is "not called". */
export type RollConflict = { name: string; mine: RollMark | null; theirs: RollMark | null };

type Rolls = { before: RollMarks; mine: RollMarks; theirs: RollMarks };

/**
 * My marks on top of a roll somebody else saved first. A line only one of us marked anew has one answer; where both did, and
 * differently, mine stands until a person has chosen.
 */
export function mergeRolls({ before, mine, theirs }: Rolls): { marks: RollMarks; conflicts: RollConflict[] } {
  const merged: [string, RollMark][] = [];
  const conflicts: RollConflict[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [was, my, their] = [before, mine, theirs].map((marks) => marks[name] ?? null);
    const isMine = !isSameMark(my, was);
    const mark = isMine ? my : their;
    if (mark) merged.push([name, mark]);
    if (isMine && !isSameMark(their, was) && !isSameMark(my, their))
      conflicts.push({ name, mine: my ?? null, theirs: their ?? null });
  }
  return { marks: Object.fromEntries(merged), conflicts };
}

function isSameMark(one: RollMark | null | undefined, other: RollMark | null | undefined): boolean {
  return one?.state === other?.state && (one?.reason ?? "") === (other?.reason ?? "");
}
