"use client";

import { PasswordInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useAlive } from "@/components/ui/use-alive";
import styles from "./auth.module.css";

type Problem = "refused" | "throttled" | "unreachable";
type Missing = { username?: boolean; password?: boolean };

/** Name and password. What was typed stays; the reason of a refusal is read out and the password gets the focus. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const t = useTranslations("auth");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState<Missing>({});
  const isAlive = useAlive();
  const [isPending, setPending] = useState(false);
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const given = { username: username.current?.value ?? "", password: password.current?.value ?? "" };
    const lacking = { username: given.username.trim() === "", password: given.password === "" };
    setMissing(lacking);
    setProblem(null);
    if (lacking.username) return username.current?.focus();
    if (lacking.password) return password.current?.focus();
    setPending(true);
    const outcome = await tryToSignIn(given);
    // The page knows what comes next: the second step, or where the visitor wanted to go.
    if (outcome === null)
      return window.location.assign(`/sign-in?${new URLSearchParams({ from: returnTo })}`);
    setPending(false);
    setProblem(outcome);
    password.current?.select();
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {problem && (
        <p className={styles.problem} role="alert">
          {t(problem)}
        </p>
      )}
      <TextInput
        ref={username}
        name="username"
        label={t("username")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={missing.username && t("usernameRequired")}
      />
      <PasswordInput
        ref={password}
        name="password"
        label={t("password")}
        autoComplete="current-password"
        error={missing.password && t("passwordRequired")}
      />
      <Button type="submit" variant="primary" disabled={isPending || !isAlive}>
        {t("submit")}
      </Button>
    </form>
  );
}

async function tryToSignIn(given: { username: string; password: string }): Promise<Problem | null> {
  try {
    const { signIn } = await import("next-auth/react");
    const result = await signIn("credentials", { ...given, redirect: false });
    if (result?.ok && !result.error) return null;
    if (result?.error === "throttled" || result?.error === "unreachable") return result.error;
    return "refused";
  } catch {
    return "unreachable";
  }
}
