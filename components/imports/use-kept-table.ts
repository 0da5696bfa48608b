"use client";

import { useEffect, useState } from "react";
import { browserStorage } from "@/components/forms/browser-storage";
import { useDraftOwner } from "@/components/forms/draft-owner";
import { readDraft } from "@/components/forms/draft-store";
import { draftKey } from "@/components/forms/kept-drafts";
import { type EntryDraft, entryDraftOf } from "./entry-draft";

/** The unfinished table in this browser, for pages beside it. */
export function useKeptTable(form: string) {
  const accountId = useDraftOwner();
  const key = accountId === null ? null : draftKey(accountId, form);
  const [kept, setKept] = useState<(EntryDraft & { savedAt: number }) | null>(null);
  useEffect(() => {
    const storage = browserStorage();
    const draft = storage && key !== null ? readDraft(storage, key, Date.now()) : null;
    const table = entryDraftOf(draft);
    setKept(draft && table ? { ...table, savedAt: draft.savedAt } : null);
  }, [key]);
  const forget = () => {
    if (key !== null) browserStorage()?.removeItem(key);
    setKept(null);
  };
  return { kept, forget };
}
