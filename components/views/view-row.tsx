"use client";

import { IconDots } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { deleteView, renameView, setDefaultView } from "@/lib/views/actions";
import { type SavedView, viewHref } from "@/lib/views/saved-view";
import { ViewForm } from "./view-form";
import styles from "./view-menu.module.css";

type ViewRowProps = {
  view: SavedView;
  isCurrent: boolean;
  canShare: boolean;
  open: () => void;
  /** After a change; with the item of the trash when the view is gone. */
  changed: (trashId: string | null) => void;
};

type Unfolded = "ACTS" | "FORM" | "QUESTION";

/** A view of the menu: its link, and unfolded under it what can be done with it. */
export function ViewRow({ view, isCurrent, canShare, open, changed }: ViewRowProps) {
  const t = useTranslations("views");
  const { act, pending, refusal } = useAct();
  const [unfolded, setUnfolded] = useState<Unfolded | null>(null);
  const { id, version } = view;
  const finish = () => {
    setUnfolded(null);
    changed(null);
  };
  const marks = [view.isDefault && t("isDefault"), view.isMine && view.isShared && t("isShared")].filter(
    Boolean,
  );
  return (
    <li className={styles.view}>
      <div className={styles.line}>
        <a
          className={styles.link}
          href={viewHref(view)}
          aria-current={isCurrent ? "true" : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            open();
          }}
        >
          {view.name}
        </a>
        {marks.length > 0 && <span className={styles.mark}>{marks.join(", ")}</span>}
        <button
          className={styles.more}
          type="button"
          aria-label={t("change", { name: view.name })}
          aria-expanded={unfolded !== null}
          onClick={() => setUnfolded(unfolded === null ? "ACTS" : null)}
        >
          <IconDots size={18} aria-hidden="true" />
        </button>
      </div>
      {unfolded === "ACTS" && (
        <div className={styles.acts}>
          <Button
            variant="quiet"
            aria-disabled={pending}
            onClick={() => act(setDefaultView, { id, isDefault: !view.isDefault }, finish)}
          >
            {t(view.isDefault ? "dropDefault" : "makeDefault")}
          </Button>
          {view.isMine && (
            <>
              <Button variant="quiet" onClick={() => setUnfolded("FORM")}>
                {t("edit")}
              </Button>
              <Button variant="quiet" onClick={() => setUnfolded("QUESTION")}>
                {t("delete")}
              </Button>
            </>
          )}
        </div>
      )}
      {unfolded === "QUESTION" && (
        <div className={styles.form}>
          <p>{t("deleteQuestion", { name: view.name })}</p>
          <div className={styles.answers}>
            <Button
              variant="danger"
              aria-disabled={pending}
              onClick={() => act(deleteView, { id }, ({ trashId }) => changed(trashId))}
            >
              {t("delete")}
            </Button>
            <Cancel onClick={() => setUnfolded("ACTS")} />
          </div>
        </div>
      )}
      {unfolded === "FORM" ? (
        <ViewForm
          name={view.name}
          isShared={view.isShared}
          canShare={canShare}
          pending={pending}
          refusal={refusal}
          submit={(name, isShared) => act(renameView, { id, version, name, isShared }, finish)}
          cancel={() => setUnfolded("ACTS")}
        />
      ) : (
        refusal && (
          <p className={styles.refusal} role="alert">
            {refusal}
          </p>
        )
      )}
    </li>
  );
}

function Cancel({ onClick }: { onClick: () => void }) {
  const t = useTranslations("common");
  return (
    <Button variant="quiet" onClick={onClick}>
      {t("cancel")}
    </Button>
  );
}
