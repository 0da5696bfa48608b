"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newUuid } from "@/components/forms/new-uuid";
import { SecretField } from "@/components/forms/secret-field";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { useAlive } from "@/components/ui/use-alive";
import { confirmIdentity } from "@/lib/account/actions";
import { listOfFile } from "@/lib/account/list-of-file";
import styles from "./account.module.css";

/** The password again, and back to what asked for it: a page, or a file, under which this page stays in sight. */
export function ConfirmForm({ username, returnTo }: { username: string; returnTo: string }) {
  const t = useTranslations();
  const [isDone, setDone] = useState(false);
  const list = listOfFile(returnTo);
  const isAlive = useAlive();
  const { form, onSubmit, pending, problem, errorOf } = useSecretForm({
    schema: () => import("@/lib/account/schema").then((schemas) => schemas.confirmInput),
    read: (typed) => ({ present: typed("present") }),
    send: (input) => confirmIdentity(input, newUuid()),
    onDone: () => {
      window.location.assign(returnTo);
      setDone(true);
    },
  });
  if (isDone && list !== null) {
    return (
      <Panel title={t("account.confirm.fileTitle")}>
        <div className={styles.acts}>
          <p role="status">{t("account.confirm.fileText")}</p>
          <LinkButton variant="primary" href={list}>
            {t("account.confirm.backToList")}
          </LinkButton>
          <LinkButton href={returnTo} target="_self">
            {t("account.confirm.fileAgain")}
          </LinkButton>
        </div>
      </Panel>
    );
  }
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <SecretField
        name="present"
        label={t("account.password.present")}
        kind="current-password"
        error={errorOf("present")}
        autoFocus
      />
      <Button type="submit" variant="primary" disabled={!isAlive} aria-disabled={pending}>
        {t("account.confirm.submit")}
      </Button>
    </form>
  );
}
