"use client";

import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatDecimal } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import styles from "./file-choice.module.css";

type FileChoiceProps = { file: File | null; onChoose: (file: File) => void; error: string | null };

/** One file, dropped or picked. The browser's own control does the picking; the sheet around it takes drops. */
export function FileChoice({ file, onChoose, error }: FileChoiceProps) {
  const t = useTranslations("imports.upload");
  const locale = useLocale();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  // Picked before the page came alive: the browser holds the file, and nobody was told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes alive.
  useEffect(() => {
    const [picked] = input.current?.files ?? [];
    if (picked) onChoose(picked);
  }, []);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onChoose(dropped);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <div className={styles.file}>
      <label htmlFor={id}>{t("file")}</label>
      <p id={`${id}-help`} className={styles.help}>
        {t("fileHelp")}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does. */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        data-invalid={error !== null || undefined}
        onDrop={drop}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
      >
        <input
          ref={input}
          id={id}
          className={styles.picker}
          type="file"
          accept=".xlsx,.csv,.txt,.tsv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
          aria-describedby={`${id}-help ${id}-error`}
          aria-invalid={error !== null}
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            if (picked) onChoose(picked);
          }}
        />
        <span>{file ? t("chosen", { name: file.name, size: sizeText(file.size, locale) }) : t("drop")}</span>
        <Button onClick={() => input.current?.click()} tabIndex={-1} aria-hidden="true">
          {file ? t("chooseOther") : t("choose")}
        </Button>
      </div>
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}

function sizeText(bytes: number, locale: Locale): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} KB`
    : `${formatDecimal(bytes / 1_000_000, locale)} MB`;
}
