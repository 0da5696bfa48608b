"use client";

import { IconSearch } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { PaletteEntry } from "@/lib/palette/palette-answer";
import styles from "./palette-button.module.css";
import { withRecent } from "./palette-options";

// The dialog is fetched the first time somebody opens it.
const PaletteDialog = dynamic(() => import("./palette-dialog").then((module) => module.PaletteDialog), {
  ssr: false,
});

/**
 * Opens the palette, by a press or by Ctrl-K (⌘K) anywhere. What was chosen is remembered here and nowhere else: it is gone
 * with the page, or with whoever signs out.
 */
export function PaletteButton() {
  const t = useTranslations("palette");
  const [isOpen, setOpen] = useState(false);
  const [recent, setRecent] = useState<readonly PaletteEntry[]>([]);
  const [keys, setKeys] = useState("Ctrl K");

  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) setKeys("⌘ K");
    const press = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isShortcut || event.key.toLowerCase() !== "k" || event.isComposing) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);

  return (
    <>
      <button
        className={styles.button}
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        aria-label={t("open")}
        onClick={() => setOpen(true)}
      >
        <IconSearch size={18} stroke={1.6} aria-hidden="true" />
        <span className={styles.hint}>{t("hint")}</span>
        <kbd className={styles.keys}>{keys}</kbd>
      </button>
      {isOpen && (
        <PaletteDialog
          recent={recent}
          onChoose={(entry) => setRecent((earlier) => withRecent(earlier, entry))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
