"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActButton } from "@/components/forms/act-button";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { restoreFromTrash } from "@/lib/trash/actions";
import { saveView } from "@/lib/views/actions";
import { type OpenView, type SavedView, viewHref, viewWord } from "@/lib/views/saved-view";
import { listPlaces, type ViewList } from "@/lib/views/view-list";
import { useViews } from "./use-views";
import { ViewForm } from "./view-form";
import styles from "./view-menu.module.css";
import { ViewRow } from "./view-row";

type ViewPanelProps = { list: ViewList; current: OpenView | null; canShare: boolean; close: () => void };

/** The content of the menu: own views, shared ones, and the form that keeps the present address as one. */
export function ViewPanel({ list, current, canShare, close }: ViewPanelProps) {
  const t = useTranslations("views");
  const router = useRouter();
  const params = useSearchParams();
  const { views, load } = useViews(list);
  const { act, pending, refusal } = useAct();
  const [isSaving, setSaving] = useState(false);
  const [trashed, setTrashed] = useState<{ id: string; name: string } | null>(null);

  if (views === null) return <p className={styles.hint}>…</p>;
  if (views === "FAILED") {
    return (
      <p className={styles.refusal} role="alert">
        {t("failed")}
      </p>
    );
  }
  const [mine, shared] = [views.filter(({ isMine }) => isMine), views.filter(({ isMine }) => !isMine)];
  const open = (view: Pick<SavedView, "id" | "query">) => {
    close();
    router.replace(viewHref({ ...view, list }, params.get("on")), { scroll: false });
  };
  /** The same rows at an address of their own again: the view they came from is gone. */
  const leave = () => {
    const next = new URLSearchParams(params);
    next.delete(viewWord);
    router.replace(`${listPlaces[list].path}?${next}`, { scroll: false });
  };
  const save = (name: string, isShared: boolean) => {
    const query = params.toString();
    act(saveView, { list, name, query, isShared }, ({ id }) => {
      const next = new URLSearchParams(query);
      next.set(viewWord, id);
      close();
      router.replace(`${listPlaces[list].path}?${next}`, { scroll: false });
    });
  };
  const groups = [
    { title: t("mine"), views: mine },
    { title: t("shared"), views: shared },
  ];
  return (
    <>
      {trashed && (
        <div className={styles.trashed} role="status">
          <span>{t("deleted", { name: trashed.name })}</span>
          <ActButton
            action={restoreFromTrash}
            input={{ id: trashed.id }}
            label={t("undoDelete")}
            onDone={() => {
              setTrashed(null);
              load();
            }}
          />
        </div>
      )}
      {views.length === 0 && <p className={styles.hint}>{t("none", { list })}</p>}
      {groups
        .filter((group) => group.views.length > 0)
        .map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className={styles.heading}>{group.title}</h3>
            <ul className={styles.views}>
              {group.views.map((view) => (
                <ViewRow
                  key={view.id}
                  view={view}
                  isCurrent={view.id === current?.id}
                  canShare={canShare}
                  open={() => open(view)}
                  changed={(trashId) => {
                    load();
                    setTrashed(trashId === null ? null : { id: trashId, name: view.name });
                    if (view.id === current?.id) trashId === null ? router.refresh() : leave();
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      <div className={styles.end}>
        {isSaving ? (
          <ViewForm
            canShare={canShare}
            pending={pending}
            refusal={refusal}
            submit={save}
            cancel={() => setSaving(false)}
          />
        ) : (
          <Button onClick={() => setSaving(true)}>{t(current ? "saveAsNew" : "saveNew")}</Button>
        )}
        {current && (
          <a className={styles.all} href={listPlaces[list].path} onClick={close}>
            {t("all", { list })}
          </a>
        )}
        {views.length > 0 && <p className={styles.hint}>{t("defaultHelp", { list })}</p>}
      </div>
    </>
  );
}
