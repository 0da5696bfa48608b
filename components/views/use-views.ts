"use client";

import { useCallback, useEffect, useState } from "react";
import type { SavedView } from "@/lib/views/saved-view";
import type { ViewList } from "@/lib/views/view-list";

/** The views of a list as they are now; null until they are there, "FAILED" when they could not be had. */
export function useViews(list: ViewList) {
  const [views, setViews] = useState<readonly SavedView[] | "FAILED" | null>(null);

  const load = useCallback(async () => {
    try {
      const response = await fetch(`/views?${new URLSearchParams({ list })}`);
      setViews(response.ok && !response.redirected ? await response.json() : "FAILED");
    } catch {
      setViews("FAILED");
    }
  }, [list]);

  useEffect(() => {
    load();
  }, [load]);
  return { views, load };
}
