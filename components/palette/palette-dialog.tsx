"use client";

import { IconSearch, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from "react";
import type { PaletteEntry } from "@/lib/palette/palette-answer";
import styles from "./palette.module.css";
import { PaletteList } from "./palette-list";
import { movedMark, optionGroups } from "./palette-options";
import { usePaletteSearch } from "./use-palette-search";

type PaletteDialogProps = {
  recent: readonly PaletteEntry[];
  onChoose: (entry: PaletteEntry) => void;
  onClose: () => void;
};

/** The palette, open as long as it is on the page: a combobox whose options are links, so that Ctrl-click and Ctrl-Enter open a tab. */
export function PaletteDialog({ recent, onChoose, onClose }: PaletteDialogProps) {
  const t = useTranslations("palette");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const composing = useRef(false);
  const opensFirst = useRef(false);
  const [typed, setTyped] = useState("");
  const [mark, setMark] = useState(0);
  const { found, failed, search, searchSoon, stop } = usePaletteSearch();

  useEffect(() => {
    dialog.current?.showModal();
    search("");
  }, [search]);

  const text = typed.trim();
  const groups = optionGroups(found, recent, found?.text ?? "");
  const options = groups.flatMap(({ entries }) => entries);
  const optionId = (index: number) => `${id}-option-${index}`;

  // Enter pressed before the answer was there opens its first entry once it is.
  useEffect(() => {
    setMark(0);
    if (!opensFirst.current || found?.text !== text) return;
    opensFirst.current = false;
    document.getElementById(`${id}-option-0`)?.click();
  }, [found, text, id]);

  const type = (value: string) => {
    setTyped(value);
    opensFirst.current = false;
    if (!composing.current) searchSoon(value.trim());
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const moved = movedMark(event.key, mark, options.length);
    if (moved !== null) {
      event.preventDefault();
      setMark(moved);
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (found?.text === text) open(event);
    else {
      opensFirst.current = true;
      search(text);
    }
  };
  const open = ({ ctrlKey, metaKey }: KeyboardEvent) =>
    document
      .getElementById(optionId(mark))
      ?.dispatchEvent(
        new globalThis.MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }),
      );
  const choose = (entry: PaletteEntry, event: MouseEvent) => {
    onChoose(entry);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.current?.close();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t("title")}
      onClose={onClose}
      onMouseDown={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className={styles.field}>
        <IconSearch className={styles.lens} size={20} stroke={1.6} aria-hidden="true" />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={t("label")}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? optionId(mark) : undefined}
          placeholder={t("hint")}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onCompositionStart={() => {
            composing.current = true;
            stop();
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            searchSoon(event.currentTarget.value.trim());
          }}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
        />
        <button
          className={styles.close}
          type="button"
          aria-label={t("close")}
          onClick={() => dialog.current?.close()}
        >
          <IconX size={18} aria-hidden="true" />
        </button>
      </div>
      <PaletteList
        id={`${id}-list`}
        groups={groups}
        mark={mark}
        optionId={optionId}
        onMark={setMark}
        onChoose={choose}
      />
      <p className={styles.state} role="status" data-shown={failed || options.length === 0 || undefined}>
        {failed ? t("failed") : found && found.text !== "" && sentenceOf(found.text)}
      </p>
      <p className={styles.keys} aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t("keys.move")} <kbd>Enter</kbd> {t("keys.open")} <kbd>Ctrl Enter</kbd> {t("keys.tab")}{" "}
        <kbd>Esc</kbd> {t("keys.close")}
      </p>
    </dialog>
  );

  function sentenceOf(asked: string): string {
    return options.length === 0 ? t("none", { text: asked }) : t("results", { count: options.length });
  }
}
