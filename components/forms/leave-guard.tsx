"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { linkToFollow } from "@/components/layout/link-to-follow";
import { Button } from "@/components/ui/button";
import styles from "@/components/ui/dialog.module.css";

/** Asks before unsaved work is left: in our own words for a link of the application, in the browser's for closing or reloading. */
export function LeaveGuard({ active }: { active: boolean }) {
  const t = useTranslations("common.form");
  const dialog = useRef<HTMLDialogElement>(null);
  const [blocked, setBlocked] = useState<HTMLElement | SVGElement | null>(null);

  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[href]") : null;
      if (!link || !event.isTrusted || !linkToFollow(event, window.location)) return;
      event.preventDefault();
      event.stopPropagation();
      setBlocked(link);
      dialog.current?.showModal();
    };
    window.addEventListener("beforeunload", warn);
    document.addEventListener("click", hold, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("click", hold, { capture: true });
    };
  }, [active]);

  const stay = () => dialog.current?.close();
  const leave = () => {
    stay();
    // Not a click of a person, so it passes the guard and goes the usual way of links.
    blocked?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  };

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={t("leaveTitle")}>
      <h2>{t("leaveTitle")}</h2>
      <p className={styles.text}>{t("leaveText")}</p>
      <div className={styles.answers}>
        <Button variant="primary" onClick={stay}>
          {t("leaveStay")}
        </Button>
        <Button variant="danger" onClick={leave}>
          {t("leaveGo")}
        </Button>
      </div>
    </dialog>
  );
}
