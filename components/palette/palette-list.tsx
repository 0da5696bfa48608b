"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect } from "react";
import type { PaletteEntry } from "@/lib/palette/palette-answer";
import styles from "./palette.module.css";
import type { OptionGroup } from "./palette-options";

type PaletteListProps = {
  id: string;
  groups: readonly OptionGroup[];
  /** The entry that Enter opens, counted over all groups. */
  mark: number;
  optionId: (index: number) => string;
  onMark: (index: number) => void;
  onChoose: (entry: PaletteEntry, event: MouseEvent) => void;
};

/** The entries under their headings. The cursor stays in the field; the mark moves here. */
export function PaletteList({ id, groups, mark, optionId, onMark, onChoose }: PaletteListProps) {
  const t = useTranslations("palette");

  useEffect(() => {
    document.getElementById(optionId(mark))?.scrollIntoView({ block: "nearest" });
  }, [mark, optionId]);

  let index = -1;
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={t("title")} tabIndex={-1}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} className={styles.heading} role="presentation">
            {t(`groups.${group.id}`)}
          </div>
          {group.entries.map((entry) => {
            index += 1;
            const own = index;
            return (
              <a
                key={entry.href}
                id={optionId(own)}
                className={styles.option}
                role="option"
                aria-selected={own === mark}
                tabIndex={-1}
                href={entry.href}
                onMouseMove={() => own !== mark && onMark(own)}
                onClick={(event) => onChoose(entry, event)}
              >
                <span className={styles.name}>{entry.label}</span>
                {entry.note && <span className={styles.note}>{entry.note}</span>}
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
