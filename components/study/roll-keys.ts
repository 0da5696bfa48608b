import type { KeyboardEvent } from "react";
import type { RollMarks } from "@/lib/study/roll-lines";
import type { RollState } from "@/lib/study/terms";

const letters: Readonly<Record<string, RollState | null>> = {
  c: "PRESENT",
  p: "EXCUSED",
  k: "UNEXCUSED",
  Delete: null,
  Backspace: null,
};

/** The keys of the list: arrows go from person to person, letters and space mark the one in focus. */
export function handleRollKey(
  event: KeyboardEvent<HTMLElement>,
  marks: RollMarks,
  onMark: (id: string, state: RollState | null, reason?: string) => void,
): void {
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-line]") : null;
  const id = row?.dataset.line;
  if (!row || !id || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")];
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length }[event.key];
  if (step !== undefined) {
    const place = Math.min(Math.max(rows.indexOf(row) + step, 0), rows.length - 1);
    rows[place]?.focus();
  } else if (event.key === " ") {
    onMark(id, marks[id]?.state === "PRESENT" ? "UNEXCUSED" : "PRESENT");
  } else if (event.key in letters || event.key.toLowerCase() in letters) {
    onMark(id, letters[event.key] ?? letters[event.key.toLowerCase()] ?? null, marks[id]?.reason);
  } else {
    return;
  }
  event.preventDefault();
}
