"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDraftOwner } from "@/components/forms/draft-owner";
import { Button } from "@/components/ui/button";
import { forgetSession } from "./forget-session";

export function SignOutButton() {
  const t = useTranslations("auth");
  const accountId = useDraftOwner();
  const [isPending, setPending] = useState(false);

  function leave() {
    setPending(true);
    return forgetSession(accountId);
  }

  return (
    <Button onClick={leave} disabled={isPending}>
      {t("signOut")}
    </Button>
  );
}
