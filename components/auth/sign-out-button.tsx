"use client";

import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { browserStorage } from "@/components/forms/browser-storage";
import { useDraftOwner } from "@/components/forms/draft-owner";
import { forgetDrafts } from "@/components/forms/draft-store";
import { Button } from "@/components/ui/button";

/** Ends the session on the server, forgets drafts kept on this computer, and goes to the sign-in page. */
export function SignOutButton() {
  const t = useTranslations("auth");
  const accountId = useDraftOwner();
  const [isPending, setPending] = useState(false);

  async function leave() {
    setPending(true);
    await signOut({ redirect: false });
    window.sessionStorage.clear();
    const storage = browserStorage();
    if (storage && accountId !== null) forgetDrafts(storage, accountId);
    window.location.assign("/sign-in");
  }

  return (
    <Button onClick={leave} disabled={isPending}>
      {t("signOut")}
    </Button>
  );
}
