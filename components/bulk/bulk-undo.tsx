"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { undoBulkChange } from "@/lib/bulk/actions";
import type { Undone } from "@/lib/bulk/undone";
import styles from "./bulk.module.css";
import { UndoResult } from "./undo-result";

/** Takes one bulk change back, after a question where one is given, and says what that did. */
export function BulkUndo({ id, question }: { id: string; question?: string }) {
  const t = useTranslations("bulk");
  const tc = useTranslations("common");
  const router = useRouter();
  const { act, pending, refusal } = useAct();
  const [undone, setUndone] = useState<Undone | null>(null);
  const [isAsking, setAsking] = useState(false);
  const undo = () =>
    act(undoBulkChange, { id }, (value) => {
      setUndone(value);
      router.refresh();
    });
  if (undone) return <UndoResult undone={undone} />;
  return (
    <div className={styles.result}>
      {isAsking && <p>{question}</p>}
      <div className={styles.acts}>
        <Button
          variant={isAsking ? "primary" : "secondary"}
          aria-disabled={pending}
          onClick={question && !isAsking ? () => setAsking(true) : undo}
        >
          {t(pending ? "undoing" : "undo")}
        </Button>
        {isAsking && (
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {tc("cancel")}
          </Button>
        )}
      </div>
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
