"use client";

import { type RefObject, useEffect, useRef } from "react";
import { leaveRow, rowToReturnTo } from "./row-left";
import { rowStep } from "./row-step";

type Act = {
  /** The row under the cursor was picked with the space bar, or reached with Shift held. */
  pick?: ((row: number, isRange: boolean) => void) | undefined;
  pickPage?: (() => void) | undefined;
  clear?: (() => void) | undefined;
};

/**
 * Moves among the rows with the arrow keys, Home, End and the page keys. The cursor is the link that names the row, so that Enter
 * opens it and a screen reader reads it as the link and row header it is; the table keeps its own role, and with it the
 * reader's commands for tables. One Tab leads into the rows and the next one out (roving tabindex).
 */
export function useRowKeys(body: RefObject<HTMLElement | null>, rows: unknown, act: Act): void {
  const acts = useRef(act);
  acts.current = act;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are other links.
  useEffect(() => {
    const links = linksOf(body.current);
    for (const [index, link] of links.entries()) link.tabIndex = index === 0 ? 0 : -1;
    for (const box of body.current?.querySelectorAll<HTMLElement>("th input") ?? []) box.tabIndex = -1;
    rowToReturnTo(links)?.focus();
  }, [body, rows]);

  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const enter = ({ target }: FocusEvent) => {
      const links = linksOf(element);
      if (!(target instanceof HTMLElement) || !links.includes(target)) return;
      for (const link of links) link.tabIndex = link === target ? 0 : -1;
    };
    const press = (event: KeyboardEvent) => {
      const links = linksOf(element);
      const row = rowOf(links, event.target);
      if (row < 0 || event.altKey || event.isComposing) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== "a" || !acts.current.pickPage) return;
        acts.current.pickPage();
      } else if (event.key === "Escape" && acts.current.clear) acts.current.clear();
      else if (event.key === " " && event.target === links[row] && acts.current.pick) {
        acts.current.pick(row, event.shiftKey);
      } else {
        const target = rowStep(event.key, row, { count: links.length, page: rowsInSight(links[row]) });
        if (target === null) return;
        links[target]?.focus();
        if (event.shiftKey && target !== row) acts.current.pick?.(target, true);
      }
      event.preventDefault();
    };
    const open = ({ target }: MouseEvent) => {
      const row = target instanceof Element ? target.closest("tr") : null;
      const link = linksOf(element).find((known) => known.closest("tr") === row);
      if (link) leaveRow(link);
    };
    element.addEventListener("click", open);
    element.addEventListener("focusin", enter);
    element.addEventListener("keydown", press);
    return () => {
      element.removeEventListener("click", open);
      element.removeEventListener("focusin", enter);
      element.removeEventListener("keydown", press);
    };
  }, [body]);
}

function linksOf(body: HTMLElement | null): HTMLElement[] {
  return [...(body?.querySelectorAll<HTMLElement>(":scope > tr > th a[href]") ?? [])];
}

/** The row of a link or of the box beside it; other controls in a row keep their keys. */
function rowOf(links: readonly HTMLElement[], target: EventTarget | null): number {
  const header = target instanceof Element ? target.closest("th") : null;
  return links.findIndex((link) => link.closest("th") === header);
}

function rowsInSight(link: HTMLElement | undefined): number {
  const row = link?.closest("tr")?.offsetHeight ?? 36;
  const sight = link?.closest("table")?.parentElement?.clientHeight ?? window.innerHeight;
  return Math.max(1, Math.floor(Math.min(sight, window.innerHeight) / row) - 2);
}
