"use client";

import { type RefObject, useEffect } from "react";

/** Sets the keyboard into the field the page is for; not on a phone, where that would cover half of it with keys. */
export function useFocusOnArrival(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (isElsewhere || !window.matchMedia("(pointer: fine)").matches) return;
    field.current?.focus({ preventScroll: true });
  }, [field]);
}
