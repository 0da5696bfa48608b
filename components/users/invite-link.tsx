"use client";

import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatClockTime } from "@/lib/i18n/format-time";
import { inviteHours } from "@/lib/users/invite-token";
import styles from "./invite-link.module.css";

type InviteLinkProps = { username: string; token: string };

/** A one-time link, shown this once: nobody, the server included, can show it again. */
export function InviteLink({ username, token }: InviteLinkProps) {
  const t = useTranslations("users.link");
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const [expiresAt] = useState(() => new Date(Date.now() + inviteHours * 3_600_000));

  async function copy() {
    field.current?.select();
    setOutcome((await copyText(field.current?.value ?? "")) ? "copied" : "copyFailed");
  }

  return (
    <div className={styles.link} role="status">
      <p>{t("text", { username, time: formatClockTime(expiresAt, { withDate: true }) })}</p>
      <div className={styles.line}>
        <TextInput
          ref={field}
          className={styles.field}
          aria-label={t("label")}
          value={`${window.location.origin}/invite/${token}`}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="primary" onClick={copy}>
          {t("copy")}
        </Button>
        {outcome && <span>{t(outcome)}</span>}
      </div>
    </div>
  );
}

/** The clipboard of today is there on https only; offices also use plain http, where the selected text can be copied. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
