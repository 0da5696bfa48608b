"use client";

import { type RefObject, useEffect } from "react";

/**
 * Makes a click anywhere in a row a click on the link of its first cell, with the same keys held, so that Ctrl-click
 * opens a tab. Selecting text and using a control inside the row stay what they are.
 */
export function useRowClick(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const open = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      if (event.target.closest("a, button, input, select, label, summary")) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const link = event.target.closest("tr")?.querySelector("th a[href]");
      link?.dispatchEvent(new MouseEvent("click", event));
    };
    element.addEventListener("click", open);
    return () => element.removeEventListener("click", open);
  }, [body]);
}
