"use client";

import { useTranslations } from "next-intl";
import { forgetSession } from "@/components/auth/forget-session";
import { useDraftOwner } from "@/components/forms/draft-owner";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { endEverySession } from "@/lib/account/actions";
import styles from "./account.module.css";

/** Ends every session of the account, this one too, and leaves nothing of it in this browser. */
export function SignOutEverywhere() {
  const t = useTranslations("account.sessions");
  const accountId = useDraftOwner();
  const { act, pending, refusal } = useAct();
  return (
    <>
      <Button
        variant="danger"
        aria-disabled={pending}
        onClick={() => act(endEverySession, {}, () => forgetSession(accountId))}
      >
        {t("everywhere")}
      </Button>
      {refusal && (
        <p className={styles.problem} role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}
