"use client";

import { PasswordInput } from "@mantine/core";
import { useMessages, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { fieldErrors } from "@/components/forms/field-errors";
import { Button } from "@/components/ui/button";
import type { ActionError } from "@/lib/action/result";
import { newPasswordInput } from "@/lib/auth/new-password";
import { redeemInvite } from "@/lib/auth/redeem-invite";
import styles from "./auth.module.css";

/** The password of a new account, twice. What was typed stays until it is accepted; then on to signing in. */
export function InviteForm({ token, username }: { token: string; username: string }) {
  const t = useTranslations();
  const messages = useMessages();
  const [error, setError] = useState<ActionError | null>(null);
  const [isPending, setPending] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);

  function refuse(refused: ActionError) {
    setError(refused);
    setPending(false);
    (refused.fields?.repeat && !refused.fields.password ? repeat : password).current?.focus();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const given = { token, password: password.current?.value ?? "", repeat: repeat.current?.value ?? "" };
    const wrong = fieldErrors(newPasswordInput, given, { messages, translate: t });
    if (Object.keys(wrong).length > 0) return refuse({ message: t("errors.checkFields"), fields: wrong });
    setError(null);
    setPending(true);
    try {
      const answer = await redeemInvite(given);
      if (answer.ok) window.location.assign("/sign-in?notice=password-set");
      else refuse(answer.error);
    } catch {
      refuse({ message: t("common.form.connectionLost") });
    }
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {error && !error.fields && (
        <p className={styles.problem} role="alert">
          {error.message}
        </p>
      )}
      {/* Tells a password manager whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <PasswordInput
        ref={password}
        name="password"
        label={t("auth.invite.password")}
        description={t("auth.invite.passwordHelp")}
        autoComplete="new-password"
        error={error?.fields?.password}
        visibilityToggleButtonProps={{ "aria-label": t("common.form.showPassword") }}
        autoFocus
      />
      <PasswordInput
        ref={repeat}
        name="repeat"
        label={t("auth.invite.repeat")}
        autoComplete="new-password"
        error={error?.fields?.repeat}
        visibilityToggleButtonProps={{ "aria-label": t("common.form.showPassword") }}
      />
      <Button type="submit" variant="primary" disabled={isPending}>
        {t("auth.invite.submit")}
      </Button>
    </form>
  );
}
