"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecoveryCodes } from "@/components/auth/recovery-codes";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { renewRecoveryCodes } from "@/lib/account/factor-actions";
import { newRecoveryCodes } from "@/lib/auth/recovery-code";
import styles from "./account.module.css";

/** Ten new recovery codes in the place of the old ones. */
export function RenewCodes() {
  const t = useTranslations();
  const router = useRouter();
  const [recoveryCodes] = useState(newRecoveryCodes);
  const [isKept, setKept] = useState(false);
  const { act, pending, refusal } = useAct();
  return (
    <Panel title={t("auth.factor.codesTitle")}>
      {isKept ? (
        <RecoveryCodes codes={recoveryCodes} onKept={() => router.push("/account")} />
      ) : (
        <div className={styles.acts}>
          <p>{t("account.factor.renewText")}</p>
          <Button
            variant="primary"
            aria-disabled={pending}
            onClick={() => act(renewRecoveryCodes, { recoveryCodes }, () => setKept(true))}
          >
            {t("account.factor.renew")}
          </Button>
          {refusal && (
            <p className={styles.problem} role="alert">
              {refusal}
            </p>
          )}
        </div>
      )}
    </Panel>
  );
}
