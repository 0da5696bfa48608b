"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { toggleFullScreen } from "./full-screen";
import styles from "./slides.module.css";

/** Absent where the browser cannot, and without scripts. */
export function FullScreenButton() {
  const t = useTranslations("meeting");
  const isPossible = useSyncExternalStore(
    subscribe,
    () => document.fullscreenEnabled,
    () => false,
  );
  const isFull = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  );
  if (!isPossible) return <span />;
  return (
    <button type="button" className={styles.full} title={t("keys")} onClick={toggleFullScreen}>
      {t(isFull ? "windowed" : "fullScreen")}
    </button>
  );
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}
