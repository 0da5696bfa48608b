"use client";

import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { linkToFollow } from "@/components/layout/link-to-follow";
import { Button } from "@/components/ui/button";
import styles from "./leave-guard.module.css";

/** Asks before unsaved work is left: in our own words for a link of the application, in the browser's for closing or reloading. */
export function LeaveGuard({ active }: { active: boolean }) {
  const t = useTranslations("common.form");
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
    };
    window.addEventListener("beforeunload", warn);
    document.addEventListener("click", hold, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("click", hold, { capture: true });
    };
  }, [active]);

  const leave = () => {
    setBlocked(null);
    // Not a click of a person, so it passes the guard and goes the usual way of links.
    blocked?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  };

  return (
    <Modal
      opened={blocked !== null}
      onClose={() => setBlocked(null)}
      title={t("leaveTitle")}
      closeButtonProps={{ "aria-label": t("leaveStay") }}
    >
      <p>{t("leaveText")}</p>
      <div className={styles.acts}>
        <Button variant="primary" onClick={() => setBlocked(null)} data-autofocus>
          {t("leaveStay")}
        </Button>
        <Button variant="danger" onClick={leave}>
          {t("leaveGo")}
        </Button>
      </div>
    </Modal>
  );
}
