"use client";

import { createContext, type ReactNode, use, useEffect } from "react";
import { browserStorage } from "./browser-storage";
import { sweepDrafts } from "./kept-drafts";

const AccountContext = createContext<string | null>(null);

/** Whose drafts are kept on the pages inside. */
export function DraftOwner({ accountId, children }: { accountId: string; children: ReactNode }) {
  useEffect(() => {
    const storage = browserStorage();
    if (storage) sweepDrafts(storage, Date.now());
  }, []);
  return <AccountContext value={accountId}>{children}</AccountContext>;
}

/** The account at the browser; null before a sign-in, where nothing is kept. */
export function useDraftOwner(): string | null {
  return use(AccountContext);
}
