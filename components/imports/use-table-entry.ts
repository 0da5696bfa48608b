"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import { extentOf } from "@/components/entry-grid/block";
import { type GridAct, gridAfter, startGrid } from "@/components/entry-grid/grid-state";
import { type Placed, pasteBlock, placeBlock } from "@/components/entry-grid/place-block";
import { useDraft } from "@/components/forms/use-draft";
import { arrangeByHeadings } from "@/lib/imports/entry/arrange-by-headings";
import type { EntrySheet } from "@/lib/imports/entry/entry-sheet";
import { parseClipboard } from "@/lib/spreadsheet/csv/parse-clipboard";
import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import { cellAddress } from "@/lib/spreadsheet/workbook";
import { type EntryDraft, entryChanges, entryDraftOf } from "./entry-draft";

/** Empty rows a table begins with. */
const rowsAtFirst = 10;

export type Said = { text: string; isRefusal: boolean };

type TableEntry = {
  sheet: EntrySheet;
  form: string;
  initialUnitId: string | null;
  /** The preview somebody came back from to correct its table. */
  editId: string | null;
};

/** The table being filled in: its cells, whose it is, what was said of the last act, and its draft. */
export function useTableEntry({ sheet, form, initialUnitId, editId }: TableEntry) {
  const t = useTranslations("imports.table");
  const [empty] = useState(() => emptyTable(sheet.headings));
  const [state, dispatch] = useReducer(gridAfter, empty, (cells) => startGrid(cells, { row: 1, column: 0 }));
  const [unitId, setUnitId] = useState(initialUnitId);
  const [said, setSaid] = useState<Said | null>(null);
  /** The preview made of the table, and of which content. */
  const [made, setMade] = useState({ importId: null as string | null, content: "" });
  const { cells } = state;
  const rows = useMemo(() => cells.slice(0, extentOf(cells).rows), [cells]);
  const content = useMemo(() => JSON.stringify(rows), [rows]);
  const isEmpty = rows.length === 0 || content === JSON.stringify([sheet.headings]);
  const importId = made.content === content ? made.importId : null;
  const draft = useDraft({
    form,
    version: null,
    changes: isEmpty ? {} : entryChanges({ rows, unitId, importId }),
    isPaused: false,
  });
  const found = useMemo(() => entryDraftOf(draft.found), [draft.found]);

  const act = useCallback((given: GridAct) => {
    setSaid(null);
    dispatch(given);
  }, []);
  const put = (placed: Placed, sentence: string) => {
    if ("refusal" in placed) return setSaid({ text: t(`refusals.${placed.refusal}`), isRefusal: true });
    act({ kind: "PUT", ...placed });
    setSaid({ text: sentence, isRefusal: false });
  };
  const paste = (text: string) => {
    const block = parseClipboard(text);
    if (extentOf(block).rows === 0) return setSaid({ text: t("nothingToPaste"), isRefusal: true });
    const arranged = arrangeByHeadings(cells, block, sheet.readHeading);
    const placed = arranged
      ? placeBlock(arranged.cells, arranged.block, { row: arranged.row, column: 0 })
      : pasteBlock(cells, block, state.selection);
    const { row, column } = "refusal" in placed ? { row: 0, column: 0 } : placed.selection.cursor;
    const from = cellAddress(row + 1, column);
    put(
      placed,
      t(arranged ? "pastedByHeadings" : "pasted", { count: arranged?.count ?? extentOf(block).rows, from }),
    );
  };
  const restore = (kept: EntryDraft) => {
    put(
      placeBlock(
        empty.map(() => []),
        kept.rows,
        { row: 0, column: 0 },
      ),
      t("restored"),
    );
    if (kept.unitId !== null) setUnitId(kept.unitId);
    setMade({ importId: kept.importId, content: JSON.stringify(kept.rows) });
    draft.close();
  };

  // Whoever came back to correct this very table has already said that it is wanted.
  const isWanted = found !== null && editId !== null && found.importId === editId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is found.
  useEffect(() => {
    if (isWanted && found) restore(found);
  }, [isWanted]);

  const offer =
    draft.found && found && !isWanted
      ? {
          savedAt: draft.found.savedAt,
          isOlder: false,
          onUse: () => restore(found),
          onDiscard: draft.forget,
        }
      : null;
  return {
    ...{ state, act, paste, rows, isEmpty, said, offer, keptAt: draft.keptAt },
    ...{ unitId, setUnitId, setMadeInto: (id: string) => setMade({ importId: id, content }) },
  };
}

function emptyTable(headings: readonly string[]): TextRows {
  return [headings, ...Array.from({ length: rowsAtFirst }, () => headings.map(() => ""))];
}
