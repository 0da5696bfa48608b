"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newUuid } from "@/components/forms/new-uuid";
import { SecretField } from "@/components/forms/secret-field";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useAlive } from "@/components/ui/use-alive";
import { changePassword } from "@/lib/account/actions";
import styles from "./account.module.css";

/** A new password for oneself, opened by the present one. */
export function PasswordForm({ username }: { username: string }) {
  const t = useTranslations("account.password");
  const [isDone, setDone] = useState(false);
  const isAlive = useAlive();
  const { form, onSubmit, pending, problem, errorOf } = useSecretForm({
    schema: () => import("@/lib/account/schema").then((schemas) => schemas.changePasswordInput),
    read: (typed) => ({
      present: typed("present"),
      password: typed("password"),
      repeat: typed("repeat"),
    }),
    send: (input) => changePassword(input, newUuid()),
    onDone: () => {
      form.current?.reset();
      setDone(true);
    },
  });
  return (
    <Panel title={t("title")} context={t("text")}>
      <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {isDone && !problem && (
          <p className={styles.done} role="status">
            {t("done")}
          </p>
        )}
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        <SecretField name="present" label={t("present")} kind="current-password" error={errorOf("present")} />
        <SecretField
          name="password"
          label={t("new")}
          help={t("newHelp")}
          kind="new-password"
          error={errorOf("password")}
        />
        <SecretField name="repeat" label={t("repeat")} kind="new-password" error={errorOf("repeat")} />
        <Button type="submit" variant="primary" disabled={!isAlive} aria-disabled={pending}>
          {t("submit")}
        </Button>
      </form>
    </Panel>
  );
}
