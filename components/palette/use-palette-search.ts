"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { PaletteAnswer } from "@/lib/palette/palette-answer";

const pauseMs = 150;

/** An answer with the text it is for: what stands on the screen may be a letter behind what has been typed. */
type Found = PaletteAnswer & { text: string };

/**
 * The answers to what is being typed. Waits for a pause, drops what was overtaken, and never asks in the middle of a letter
 * being composed (Telex, Unikey). `search` asks at once.
 */
export function usePaletteSearch() {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(undefined);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    running.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  const search = useCallback(
    async (text: string) => {
      stop();
      const controller = new AbortController();
      running.current = controller;
      try {
        const answer = await ask(text, controller.signal);
        setFound({ ...answer, text });
        setFailed(false);
      } catch {
        if (!controller.signal.aborted) setFailed(true);
      }
    },
    [stop],
  );
  const searchSoon = useCallback(
    (text: string) => {
      stop();
      timer.current = setTimeout(search, pauseMs, text);
    },
    [search, stop],
  );
  return { found, failed, search, searchSoon, stop };
}

async function ask(text: string, signal: AbortSignal): Promise<PaletteAnswer> {
  const response = await fetch(`/search?${new URLSearchParams({ q: text })}`, { signal });
  // An expired session is answered with the sign-in page, which is no answer to this question.
  if (!response.ok || response.redirected) throw new Error("The search was not answered");
  return response.json();
}
