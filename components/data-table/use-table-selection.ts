"use client";

import { useCallback, useMemo, useRef, useState } from "react";

/** Who is selected in a list: rows picked one by one over all its pages, or everything that matches but for a few. */
export type TableSelection<Row> = {
  /** Exactly how many rows are meant. */
  count: number;
  isAll: boolean;
  /** The rows picked, by id, as they were when they were picked. Empty where everything is meant. */
  picked: ReadonlyMap<string, Row>;
  /** Ids left out of everything. */
  except: ReadonlySet<string>;
  /** The filters of everything, as the address has them. */
  filter: string;
  has: (id: string) => boolean;
  selectAll: () => void;
  clear: () => void;
};

type State<Row> = Pick<TableSelection<Row>, "isAll" | "picked" | "except" | "filter">;

/** How a row is picked: turned round by itself, or like the last one up to here. */
export type Picking = { id: string; isRange: boolean };

/**
 * The selection of a list. It outlives pages, orders and looks, and ends when the filters (`filter`) change: what was meant then
 * is no longer what is seen.
 */
export function useTableSelection<Row>(list: {
  rows: readonly { id: string; original: Row }[];
  total: number;
  filter: string;
}) {
  const { rows, total, filter } = list;
  const nothing = useMemo<State<Row>>(
    () => ({ isAll: false, picked: new Map(), except: new Set(), filter }),
    [filter],
  );
  const [kept, setKept] = useState(nothing);
  const state = kept.filter === filter ? kept : nothing;
  const lastPicked = useRef<string>(undefined);
  const has = (id: string) => (state.isAll ? !state.except.has(id) : state.picked.has(id));

  const set = (ids: readonly string[], isSelected: boolean) => {
    const [picked, except] = [new Map(state.picked), new Set(state.except)];
    for (const { id, original } of rows.filter((row) => ids.includes(row.id))) {
      if (state.isAll) isSelected ? except.delete(id) : except.add(id);
      else isSelected ? picked.set(id, original) : picked.delete(id);
    }
    setKept({ ...state, picked, except });
  };
  const pick = ({ id, isRange }: Picking) => {
    const ids = rows.map((row) => row.id);
    const [from, to] = [ids.indexOf(lastPicked.current ?? ""), ids.indexOf(id)];
    const reached = isRange && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    set(reached, !has(id));
    lastPicked.current = id;
  };
  // The same function at every turn, so that rows need not be drawn again because of it.
  const latest = useRef(pick);
  latest.current = pick;
  const stablePick = useCallback((picking: Picking) => latest.current(picking), []);
  const isPageSelected = rows.length > 0 && rows.every(({ id }) => has(id));
  const selection: TableSelection<Row> = {
    count: state.isAll ? total - state.except.size : state.picked.size,
    isAll: state.isAll,
    picked: state.picked,
    except: state.except,
    filter,
    has,
    selectAll: () => setKept({ ...nothing, isAll: true }),
    clear: () => setKept(nothing),
  };
  const togglePage = () =>
    set(
      rows.map(({ id }) => id),
      !isPageSelected,
    );
  return { selection, pick: stablePick, isPageSelected, togglePage };
}
