import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import type { Tile } from "@/lib/statistics/prepare-tiles";
import styles from "./figure-tiles.module.css";

/** Prepared figures as tiles, each leading to the list behind it. */
export function FigureTiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <FigureGrid>
      {tiles.map(({ id, notes, ...tile }) => (
        <FigureTile key={id} {...tile} note={notes.length > 0 && <Notes notes={notes} />} />
      ))}
    </FigureGrid>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return notes.map((note) => (
    <span key={note} className={styles.note}>
      {note}
    </span>
  ));
}
