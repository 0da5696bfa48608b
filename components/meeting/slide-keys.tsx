"use client";

import { useEffect } from "react";
import { toggleFullScreen } from "./full-screen";

/** How far each key steps; PageUp and PageDown are what a presenter's remote control sends. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Steps through slides by keys. The address follows, so that a reload and a link open the same slide. */
export function SlideKeys({ ids }: { ids: readonly string[] }) {
  // A browser that reloads restores how far the page was scrolled, and the slides scroll inside it.
  useEffect(() => {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const pressed = event.target instanceof HTMLButtonElement && event.key === " ";
      const step = steps[event.key];
      if (event.key.toLowerCase() === "f") toggleFullScreen();
      else if (step === undefined || pressed) return;
      else {
        const target = Math.min(ids.length - 1, Math.max(0, currentIndex(ids) + step));
        const id = ids[target];
        if (id === undefined) return;
        document.getElementById(id)?.scrollIntoView();
        history.replaceState(history.state, "", `#${id}`);
      }
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [ids]);
  return null;
}

/** The slide that most of the screen shows. */
function currentIndex(ids: readonly string[]): number {
  const middle = window.innerHeight / 2;
  return ids.findIndex((id) => (document.getElementById(id)?.getBoundingClientRect().bottom ?? 0) > middle);
}
