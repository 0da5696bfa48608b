"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { restoreFromTrash } from "@/lib/trash/actions";
import { type TrashItem, trashHref } from "@/lib/trash/trash-item";
import styles from "./trashed-notice.module.css";
import { useTrashName } from "./use-trash-name";

/** Says what was deleted a moment ago, and takes it back with one press; `backHref` is the page it was deleted from. */
export function TrashedNotice({ item, backHref }: { item: TrashItem; backHref: string }) {
  const t = useTranslations("trash");
  const nameOf = useTrashName();
  return (
    <div className={styles.notice} role="status">
      <span>{t("deleted", { name: nameOf(item) })}</span>
      <ActButton action={restoreFromTrash} input={{ id: item.id }} label={t("undo")} doneHref={backHref} />
      <a href={trashHref}>{t("title")}</a>
    </div>
  );
}
