"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { newUuid } from "@/components/forms/new-uuid";
import { RefusalHelp } from "@/components/forms/refusal-help";
import { useLostSentence } from "@/components/forms/use-lost-sentence";
import { Button } from "@/components/ui/button";
import type { ActionError } from "@/lib/action/result";
import { renewInvite } from "@/lib/users/actions";
import { newInviteToken } from "@/lib/users/invite-token";
import styles from "./account-acts.module.css";
import { InviteLink } from "./invite-link";

/** Makes a new one-time link for an account, and shows it in the place of the button. */
export function InviteAct({ id, username }: { id: string; username: string }) {
  const t = useTranslations();
  const lostSentence = useLostSentence();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [token, setToken] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<ActionError | null>(null);

  async function invite() {
    const fresh = newInviteToken();
    try {
      const answer = await renewInvite({ id, token: fresh }, newUuid());
      if (!answer.ok) return setRefusal(answer.error);
      setRefusal(null);
      setToken(fresh);
      router.refresh();
    } catch (error) {
      unstable_rethrow(error);
      setRefusal({ message: lostSentence(error) });
    }
  }

  if (token !== null) return <InviteLink username={username} token={token} />;
  return (
    <>
      <Button aria-disabled={pending} onClick={() => pending || startTransition(invite)}>
        {t("users.account.invite")}
      </Button>
      {refusal && (
        <>
          <p className={styles.refusal} role="alert">
            {refusal.message}
          </p>
          <RefusalHelp reason={refusal.reason} onRetry={() => startTransition(invite)} />
        </>
      )}
    </>
  );
}
