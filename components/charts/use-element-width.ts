"use client";

import { type RefObject, useEffect, useState } from "react";

/** The width of an element in whole pixels, kept true as it changes; null until it is known. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    // An element that is hidden, as while the table is shown, measures 0: its last width is still the right one.
    const observer = new ResizeObserver(() => {
      if (target.clientWidth > 0) setWidth(target.clientWidth);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
