"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { BulkPreview } from "@/lib/bulk/bulk-preview";
import type { Assignment, Selection } from "@/lib/bulk/schema";

type State =
  | { kind: "NONE" | "LOADING" | "FAILED" }
  | { kind: "READY"; preview: BulkPreview; of: Assignment };

/** The preview of the change last asked for. A newer question drops the answer to an older one. */
export function usePreview(selection: Selection) {
  const [state, setState] = useState<State>({ kind: "NONE" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const ask = useCallback(
    async (assignment: Assignment | null) => {
      running.current?.abort();
      if (!assignment) return setState({ kind: "NONE" });
      const controller = new AbortController();
      running.current = controller;
      setState({ kind: "LOADING" });
      try {
        const preview = await fetchPreview(selection, assignment, controller.signal);
        setState({ kind: "READY", preview, of: assignment });
      } catch {
        if (!controller.signal.aborted) setState({ kind: "FAILED" });
      }
    },
    [selection],
  );
  return { state, ask };
}

async function fetchPreview(
  selection: Selection,
  assignment: Assignment,
  signal: AbortSignal,
): Promise<BulkPreview> {
  const response = await fetch("/members/bulk/preview", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ selection, ...assignment }),
    signal,
  });
  if (!response.ok || response.redirected) throw new Error("The preview was not answered");
  return response.json();
}
