import { readWorkbook } from "@/lib/spreadsheet/read-workbook";
import { findList } from "../find-list";
import type { RepairCode } from "../note";
import type { ComparedRow } from "../parsed-row";
import { registers } from "../registers";
import { type FileFindings, toStoredRow } from "../stored-row";
import { UnreadableList } from "../unreadable-list";
import type { ReadTask, ThreadProgress, ThreadQuestion, ThreadReply, ThreadResult } from "./messages";

type Ask = (question: ThreadQuestion) => Promise<ThreadReply>;
type Tell = (progress: ThreadProgress) => void;

const rowsAtATime = 1000;
/** Lines that are no rows are listed for a person to look through; nobody looks through more. */
const mostSkippedKept = 500;

/** From bytes to rows that say what they would do: everything of an import that takes time, in the thread. */
export async function readFile(task: ReadTask, ask: Ask, tell: Tell): Promise<ThreadResult> {
  const { layout, notes, list } = await readRows(task, tell);
  if (list === null)
    return { kind: "COLUMNS_NEEDED", layout, findings: { notes: [...notes], skipped: [], repairs: [] } };
  if (list.count === 0) throw new UnreadableList("NO_ROWS");

  const existing = (await ask({ kind: "EXISTING", keys: list.keys })) ?? [];
  tell({ kind: "PROGRESS", step: "COMPARE", done: 0, total: list.count });
  const rows = list.compareWith(existing);
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    const some = rows.slice(from, from + rowsAtATime);
    const json = JSON.stringify(some.map((row) => toStoredRow(row, task)));
    await ask({ kind: "ROWS", json, done: from + some.length, total: rows.length });
  }
  return {
    kind: "READ_DONE",
    layout,
    findings: {
      notes: [...notes, ...list.notes],
      skipped: list.skipped.slice(0, mostSkippedKept),
      repairs: countRepairs(rows),
    },
  };
}

/** By itself, so that the sheet is forgotten before the register's records come: a large file fits beside a large register. */
async function readRows({ bytes, request }: ReadTask, tell: Tell) {
  const register = registers[request.register];
  tell({ kind: "PROGRESS", step: "OPEN", done: 0, total: 1 });
  const { layout, sheet, notes } = findList(await readWorkbook(bytes), register, request);
  if (layout.missing.length > 0) return { layout, notes, list: null };
  const total = sheet.header.sheet.rows.at(-1)?.number ?? 1;
  const onRow = (row: number) => {
    if (row % rowsAtATime === 0) tell({ kind: "PROGRESS", step: "READ", done: row, total });
  };
  return { layout, notes, list: register.read({ ...sheet, onRow }) };
}

/** How often each kind of repair was made, with the first of it as a sample. */
function countRepairs(rows: readonly ComparedRow<unknown>[]): FileFindings["repairs"] {
  const kinds = new Map<RepairCode, FileFindings["repairs"][number]>();
  for (const repair of rows.flatMap(({ repairs }) => repairs)) {
    const known = kinds.get(repair.code);
    if (known) known.count += 1;
    else
      kinds.set(repair.code, {
        code: repair.code,
        count: 1,
        sample: { ...repair, params: { ...repair.params } },
      });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}
