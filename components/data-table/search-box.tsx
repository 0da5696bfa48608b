"use client";

import { IconSearch, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import styles from "./search-box.module.css";
import { useListAddress } from "./use-list-address";

const pauseMs = 250;

/**
 * Searches while typing, but never in the middle of a word being composed: Telex and Unikey replace letters
 * as they go, and a refresh between compositionstart and compositionend would double or drop them.
 */
export function SearchBox({ label }: { label: string }) {
  const t = useTranslations("common.filters");
  const { params, replace, pending } = useListAddress();
  const asked = params.get("q") ?? "";
  const [text, setText] = useState(asked);
  const sent = useRef(asked);
  const composing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address may change from elsewhere (Back, a chip); an answer to our own question must not overwrite newer typing.
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    setText(asked);
  }, [asked]);

  // Typed before the page came alive: the browser shows it, and nobody was told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes alive.
  useEffect(() => {
    const typed = input.current?.value ?? asked;
    if (typed !== asked) {
      setText(typed);
      searchSoon(typed);
    }
    return () => clearTimeout(timer.current);
  }, []);

  const search = (value: string) => {
    clearTimeout(timer.current);
    const wanted = value.trim();
    if (wanted === sent.current) return;
    sent.current = wanted;
    replace({ q: wanted });
  };
  const searchSoon = (value: string) => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(search, pauseMs, value);
  };

  return (
    <search className={styles.box} aria-busy={pending}>
      <IconSearch className={styles.lens} size={18} stroke={1.6} aria-hidden="true" />
      <input
        ref={input}
        className={styles.input}
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onCompositionStart={() => {
          composing.current = true;
          clearTimeout(timer.current);
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          searchSoon(event.currentTarget.value);
        }}
        onChange={(event) => {
          setText(event.currentTarget.value);
          searchSoon(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") search(event.currentTarget.value);
          if (event.key === "ArrowDown" && enterRows()) event.preventDefault();
        }}
      />
      {text !== "" && (
        <button
          className={styles.clear}
          type="button"
          aria-label={t("clearSearch")}
          onClick={() => {
            setText("");
            search("");
          }}
        >
          <IconX size={16} aria-hidden="true" />
        </button>
      )}
    </search>
  );
}

/** Sets the keyboard to the first row found; false where there is none. */
function enterRows(): boolean {
  const first = document.querySelector<HTMLElement>("main tbody > tr > th a[href]");
  first?.focus();
  return first !== null;
}
