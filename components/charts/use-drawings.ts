"use client";

import { useEffect, useState } from "react";

type Drawings = typeof import("./drawings");

/**
 * The drawing library, fetched once the page stands. Until then, without scripts, and if it cannot be had, the chart is
 * its table of figures, which is in the page from the start.
 */
export function useDrawings(): Drawings | null {
  const [drawings, setDrawings] = useState<Drawings | null>(null);
  useEffect(() => {
    let gone = false;
    import("./drawings").then(
      (module) => {
        if (!gone) setDrawings(module);
      },
      () => {
        // The table stays.
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return drawings;
}
