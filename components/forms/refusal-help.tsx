"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { ActionError } from "@/lib/action/result";
import styles from "./form-notice.module.css";

const signInAgain = ["/sign-in", "signInAgain"] as const;
const confirmAgain = ["/account/confirm", "confirmAgain"] as const;

/** What to do about a refusal that is not about the content: sign in or type the password again, or send again once the network is back. */
export function RefusalHelp({ reason, onRetry }: { reason: ActionError["reason"]; onRetry: () => void }) {
  const t = useTranslations("common.draft");
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  if (reason === "signedOut" || reason === "proof") {
    const { pathname, search } = window.location;
    const [page, label] = reason === "proof" ? confirmAgain : signInAgain;
    return (
      <div className={styles.acts}>
        <LinkButton href={`${page}?${new URLSearchParams({ from: pathname + search })}`}>
          {t(label)}
        </LinkButton>
      </div>
    );
  }
  if (reason !== "offline") return null;
  return (
    <div className={styles.acts}>
      <Button onClick={onRetry}>{t("retry")}</Button>
      <span role="status">{t(isOnline ? "online" : "offline")}</span>
    </div>
  );
}

function watchNetwork(tell: () => void): () => void {
  for (const event of ["online", "offline"]) window.addEventListener(event, tell);
  return () => {
    for (const event of ["online", "offline"]) window.removeEventListener(event, tell);
  };
}
