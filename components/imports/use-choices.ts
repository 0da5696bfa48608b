"use client";

import { useState } from "react";
import type { ImportRowView, ImportView } from "@/lib/imports/import-view";

type Choice = { verdict: ImportRowView["verdict"]; include: boolean; usual: boolean };

/**
 * Which doubtful rows are taken, over all pages and filters of one preview: only what differs from the proposal is kept,
 * and stays while links lead from page to page.
 */
export function useChoices(counts: ImportView["counts"]) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, Choice>>(new Map());
  const against = [...chosen].filter(([, { include, usual }]) => include !== usual);

  const change = { created: 0, changed: 0, skipped: 0 };
  for (const [, { verdict, include }] of against) {
    const step = include ? 1 : -1;
    change[verdict === "CHANGED" ? "changed" : "created"] += step;
    change.skipped -= step;
  }
  return {
    isIncluded: ({ rowNumber, choice }: ImportRowView) =>
      chosen.get(rowNumber)?.include ?? choice?.include ?? false,
    choose: ({ rowNumber, verdict, choice }: ImportRowView, include: boolean) => {
      if (choice) setChosen(new Map(chosen).set(rowNumber, { verdict, include, usual: choice.include }));
    },
    choices: against.map(([rowNumber, { include }]) => ({ rowNumber, include })),
    totals: {
      created: counts.NEW + change.created,
      changed: counts.CHANGED + change.changed,
      skipped: counts.DOUBTFUL + change.skipped,
    },
  };
}
