import { FigureNotes } from "@/components/ui/figure-notes";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import type { Tile } from "@/lib/statistics/prepare-tiles";

/** Prepared figures as tiles, each leading to the list behind it. */
export function FigureTiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <FigureGrid>
      {tiles.map(({ id, notes, ...tile }) => (
        <FigureTile key={id} {...tile} note={notes.length > 0 && <FigureNotes notes={notes} />} />
      ))}
    </FigureGrid>
  );
}
