"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { applyBulkChange } from "@/lib/bulk/actions";
import type { Selection } from "@/lib/bulk/schema";
import { formatInteger } from "@/lib/i18n/format";
import styles from "./bulk.module.css";
import { BulkFieldsForm } from "./bulk-fields-form";
import { BulkPreviewView } from "./bulk-preview-view";
import { BulkUndo } from "./bulk-undo";
import { usePreview } from "./use-preview";

type BulkDialogProps = {
  selection: Selection;
  /** Closed; `changed` when something was written. */
  onClose: (changed: boolean) => void;
};

/** Chooses a change for all who are selected, shows exactly what it would do, does it, and offers to take it back. */
export function BulkDialog({ selection, onClose }: BulkDialogProps) {
  const t = useTranslations("bulk");
  const locale = useLocale();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, ask } = usePreview(selection);
  const { act, pending, refusal } = useAct();
  const [done, setDone] = useState<{ id: string; changed: number } | null>(null);
  const number = (value: number) => formatInteger(value, locale);

  useEffect(() => dialog.current?.showModal(), []);

  const apply = () => {
    if (state.kind !== "READY") return;
    const { matched, fingerprint } = state.preview;
    const order = { selection, ...state.of, expected: { matched, fingerprint } };
    act(applyBulkChange, order, (value) => {
      setDone(value);
      router.refresh();
    });
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t("title")}
      onClose={() => onClose(done !== null)}
    >
      <h2>{t("title")}</h2>
      {done ? (
        <>
          <p role="status">{t("done", { count: number(done.changed) })}</p>
          <BulkUndo id={done.id} />
        </>
      ) : (
        <>
          <BulkFieldsForm ask={ask} />
          {state.kind === "NONE" && <p className={styles.hint}>{t("choose")}</p>}
          {state.kind === "LOADING" && <p className={styles.hint}>{t("loading")}</p>}
          {state.kind === "FAILED" && (
            <p className={styles.refusal} role="alert">
              {t("previewFailed")}
            </p>
          )}
          {state.kind === "READY" && <BulkPreviewView preview={state.preview} of={state.of} />}
        </>
      )}
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
          {state.kind === "READY" && (
            <Button variant="quiet" onClick={() => ask(state.of)}>
              {t("again")}
            </Button>
          )}
        </p>
      )}
      <div className={styles.answers}>
        {!done && state.kind === "READY" && state.preview.changed > 0 && (
          <Button variant="primary" aria-disabled={pending} onClick={apply}>
            {pending ? t("applying") : t("apply", { count: number(state.preview.changed) })}
          </Button>
        )}
        <Button onClick={() => dialog.current?.close()}>{t("close")}</Button>
        <a className={styles.history} href="/members/bulk">
          {t("see")}
        </a>
      </div>
    </dialog>
  );
}
