"use client";

import type { ClipboardEvent } from "react";
import { copiedCells } from "@/components/data-table/copied-cells";
import { writeTsv } from "@/lib/spreadsheet/csv/write-tsv";
import { blockOf, textsIn } from "./block";
import type { GridAct, GridState } from "./grid-state";

type Doors = { act: (act: GridAct) => void; onPaste: (text: string) => void };

/**
 * Copies, cuts and pastes blocks. By the events of the browser, because the newer clipboard interface exists only on secure
 * origins. In an open cell they are about its text, and the browser's own.
 */
export function useGridClipboard({ cells, selection, edit }: GridState, { act, onPaste }: Doors) {
  const copy = (event: ClipboardEvent) => {
    if (edit) return;
    const block = textsIn(cells, blockOf(selection));
    event.preventDefault();
    event.clipboardData.setData("text/plain", writeTsv(block));
    event.clipboardData.setData("text/html", copiedCells(block).html);
  };
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      if (edit) return;
      copy(event);
      act({ kind: "CLEAR" });
    },
    onPaste: (event: ClipboardEvent) => {
      if (edit) return;
      event.preventDefault();
      onPaste(event.clipboardData.getData("text/plain"));
    },
  };
}
