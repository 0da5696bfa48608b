"use client";

import { useEffect, useEffectEvent } from "react";

type Shortcuts = { save: () => void; find: () => void };

/** Ctrl+S and "/" wherever the keyboard is: whoever has just come to the page has not set it into the list yet. */
export function useRollShortcuts({ save, find }: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") save();
    else if (event.key === "/" && !isTyping) find();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
