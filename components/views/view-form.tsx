"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./view-menu.module.css";

type ViewFormProps = {
  name?: string;
  isShared?: boolean;
  canShare: boolean;
  pending: boolean;
  refusal: string | null;
  submit: (name: string, isShared: boolean) => void;
  cancel: () => void;
};

/** The name of a view and whether others see it. */
export function ViewForm({
  name = "",
  isShared = false,
  canShare,
  pending,
  refusal,
  submit,
  cancel,
}: ViewFormProps) {
  const t = useTranslations("views");
  const tc = useTranslations("common");
  const id = useId();
  const [text, setText] = useState(name);
  const [shares, setShares] = useState(isShared);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit(text, shares);
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {t("name")}
      </label>
      <input
        id={id}
        className={styles.input}
        // biome-ignore lint/a11y/noAutofocus: the form appears because somebody asked to type this name.
        autoFocus
        autoComplete="off"
        maxLength={120}
        aria-invalid={refusal !== null}
        aria-describedby={refusal ? `${id}-error` : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {refusal && (
        <p id={`${id}-error`} className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      {canShare && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={shares}
            onChange={(event) => setShares(event.currentTarget.checked)}
          />
          <span>
            {t("share")}
            <span className={styles.hint}>{t("shareHelp")}</span>
          </span>
        </label>
      )}
      <div className={styles.answers}>
        <Button variant="primary" type="submit" aria-disabled={pending}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          {tc("cancel")}
        </Button>
      </div>
    </form>
  );
}
