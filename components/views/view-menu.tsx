"use client";

import { IconBookmark } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { listHref } from "@/components/data-table/list-href";
import { defaultViewWord, type OpenView, viewWord } from "@/lib/views/saved-view";
import type { ViewList } from "@/lib/views/view-list";
import styles from "./view-menu.module.css";

// The list of views and the forms about them are needed only once somebody opens the menu.
const ViewPanel = dynamic(() => import("./view-panel").then((module) => module.ViewPanel), { ssr: false });

type ViewMenuProps = {
  list: ViewList;
  /** The view the present address was opened from. */
  current: OpenView | null;
  canShare: boolean;
};

/** The saved views of a list: opens one, and keeps the present one. */
export function ViewMenu({ list, current, canShare }: ViewMenuProps) {
  const t = useTranslations("views");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const params = useSearchParams();
  const asksForDefault = params.get(viewWord) === defaultViewWord;

  // The navigation asked for a default view and there is none: nothing worth keeping in the address.
  useEffect(() => {
    if (asksForDefault) window.history.replaceState(null, "", listHref(window.location.pathname, params, {}));
  }, [asksForDefault, params]);

  return (
    <div className={styles.anchor}>
      <button
        className={styles.button}
        type="button"
        popoverTarget={id}
        data-current={current ? "" : undefined}
      >
        <IconBookmark size={18} stroke={1.6} aria-hidden="true" />
        <span className={styles.name}>{current?.name ?? t("button")}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.menu}
        role="dialog"
        aria-label={t("menu")}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {isOpen && (
          <ViewPanel
            list={list}
            current={current}
            canShare={canShare}
            close={() => document.getElementById(id)?.hidePopover()}
          />
        )}
      </div>
    </div>
  );
}
