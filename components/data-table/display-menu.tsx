"use client";

import { IconColumns3 } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import styles from "./display-menu.module.css";
import type { DisplayOptionsProps } from "./display-options";

// Fetched and drawn only once somebody opens the menu.
const DisplayOptions = dynamic(() => import("./display-options").then((module) => module.DisplayOptions), {
  ssr: false,
});

/** The button that opens the choice of order, columns and row height. */
export function DisplayMenu(props: DisplayOptionsProps) {
  const t = useTranslations("common.table");
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <div className={styles.anchor}>
      <button className={styles.button} type="button" popoverTarget={id}>
        <IconColumns3 size={18} stroke={1.6} aria-hidden="true" />
        {t("columns")}
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.menu}
        onToggle={(event) => setOpened(event.newState === "open")}
      >
        {opened && <DisplayOptions {...props} />}
      </div>
    </div>
  );
}
