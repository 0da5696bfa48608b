"use client";

import { useTranslations } from "next-intl";
import { SecretField } from "@/components/forms/secret-field";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Button } from "@/components/ui/button";
import { useAlive } from "@/components/ui/use-alive";
import { redeemInvite } from "@/lib/auth/redeem-invite";
import styles from "./auth.module.css";

/** The password of a new account, twice. What was typed stays until it is accepted; then on to signing in. */
export function InviteForm({ token, username }: { token: string; username: string }) {
  const t = useTranslations("auth.invite");
  const isAlive = useAlive();
  const { form, onSubmit, pending, problem, errorOf } = useSecretForm({
    schema: () => import("@/lib/auth/new-password").then((schemas) => schemas.newPasswordInput),
    read: (typed) => ({ token, password: typed("password"), repeat: typed("repeat") }),
    send: redeemInvite,
    onDone: () => window.location.assign("/sign-in?notice=password-set"),
  });
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {/* Tells a password manager whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <SecretField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        kind="new-password"
        error={errorOf("password")}
        autoFocus
      />
      <SecretField name="repeat" label={t("repeat")} kind="new-password" error={errorOf("repeat")} />
      <Button type="submit" variant="primary" disabled={!isAlive} aria-disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
