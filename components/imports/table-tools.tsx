import { useTranslations } from "next-intl";
import { blockOf } from "@/components/entry-grid/block";
import type { GridAct, GridState } from "@/components/entry-grid/grid-state";
import { Button } from "@/components/ui/button";
import styles from "./table-entry.module.css";
import type { Said } from "./use-table-entry";

type TableToolsProps = {
  state: GridState;
  act: (act: GridAct) => void;
  said: Said | null;
};

const rowsAtATime = 10;

/** What the keys do, for a mouse or a finger, and what came of the last act. */
export function TableTools({ state, act, said }: TableToolsProps) {
  const t = useTranslations("imports.table");
  const { top, bottom } = blockOf(state.selection);
  const isChanged = state.past.length > 0 || state.edit !== null;
  return (
    <div className={styles.tools}>
      <Button aria-disabled={!isChanged} onClick={() => act({ kind: "UNDO" })}>
        {t("undo")}
      </Button>
      <Button onClick={() => act({ kind: "ADD_ROWS", count: rowsAtATime })}>
        {t("addRows", { count: rowsAtATime })}
      </Button>
      <Button onClick={() => act({ kind: "REMOVE_ROWS" })}>
        {top === bottom
          ? t("removeRow", { row: top + 1 })
          : t("removeRows", { from: top + 1, to: bottom + 1 })}
      </Button>
      <p className={styles.said} role="status">
        {said && !said.isRefusal && said.text}
      </p>
      {said?.isRefusal && (
        <p className={styles.failure} role="alert">
          {said.text}
        </p>
      )}
    </div>
  );
}
