"use client";

import { useEffect, useState } from "react";
import { browserStorage } from "@/components/forms/browser-storage";
import { useDraftOwner } from "@/components/forms/draft-owner";
import { draftKey, readDraft } from "@/components/forms/draft-store";
import { entryDraftOf } from "./entry-draft";

/** The table in this browser from which a preview was made, as long as it was not changed since. */
export function useEntryDraftOf(form: string, importId: string) {
  const accountId = useDraftOwner();
  const key = accountId === null ? null : draftKey(accountId, form);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    const storage = browserStorage();
    const draft = storage && key !== null ? readDraft(storage, key, Date.now()) : null;
    setKept(entryDraftOf(draft)?.importId === importId);
  }, [key, importId]);
  const forget = () => {
    if (isKept && key !== null) browserStorage()?.removeItem(key);
    setKept(false);
  };
  return { isKept, forget };
}
