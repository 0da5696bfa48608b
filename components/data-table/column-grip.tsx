"use client";

import type { PointerEvent } from "react";
import styles from "./data-table.module.css";

/** The edge of a header: dragged it makes the column wider or narrower, pressed twice it gives the column its own width back. */
export function ColumnGrip({
  id,
  resize,
}: {
  id: string;
  resize: (id: string, width: number | null) => void;
}) {
  const drag = (start: PointerEvent<HTMLSpanElement>) => {
    const grip = start.currentTarget;
    const header = grip.parentElement;
    if (!header || start.button !== 0) return;
    start.preventDefault();
    grip.setPointerCapture(start.pointerId);
    const width = header.offsetWidth;
    const reached = (event: { clientX: number }) => Math.max(60, width + event.clientX - start.clientX);
    const show = (event: globalThis.PointerEvent) => {
      header.style.minWidth = header.style.maxWidth = header.style.width = `${reached(event)}px`;
    };
    const end = (event: globalThis.PointerEvent) => {
      grip.removeEventListener("pointermove", show);
      if (Math.abs(event.clientX - start.clientX) > 2) resize(id, reached(event));
    };
    grip.addEventListener("pointermove", show);
    grip.addEventListener("pointerup", end, { once: true });
  };
  return (
    <span
      className={styles.grip}
      aria-hidden="true"
      onPointerDown={drag}
      onDoubleClick={() => resize(id, null)}
    />
  );
}
