"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { formatDate } from "@/lib/dates/partial-date";
import type { RollLine, RollMark } from "@/lib/study/roll-lines";
import { type RollState, rollStates } from "@/lib/study/terms";
import styles from "./roll-call.module.css";

type RollRowProps = {
  line: RollLine;
  mark: RollMark | undefined;
  /** The row the keyboard enters the list at. */
  isEntry: boolean;
  onMark: (id: string, state: RollState | null, reason?: string) => void;
};

/** One person: number, name, and three large buttons; a reason where the absence has one. Keys are handled by the list. */
export const RollRow = memo(function RollRow({ line, mark, isEntry, onMark }: RollRowProps) {
  const t = useTranslations("study.roll");
  const { id, listNumber, fullName, isCadre, addedOn, hasStudied } = line;
  const said = mark ? t(`states.${mark.state}`) : t("notCalled");
  return (
    <li className={styles.row} data-state={mark?.state}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a stop of the keyboard */}
      <div
        role="group"
        className={styles.person}
        data-line={id}
        tabIndex={isEntry ? 0 : -1}
        aria-label={`${listNumber}. ${fullName}: ${said}`}
      >
        <span className={styles.number}>{listNumber}</span>
        <span className={styles.name}>
          {fullName}
          {isCadre && <small> · {t("cadre")}</small>}
          {addedOn && <small> · {t("addedOn", { date: formatDate(addedOn) })}</small>}
          {hasStudied && <small> · {t("studied")}</small>}
        </span>
        <span className={styles.states}>
          {rollStates.map((state) => (
            <button
              key={state}
              type="button"
              tabIndex={-1}
              className={styles.state}
              data-state={state}
              aria-pressed={mark?.state === state}
              title={t(`states.${state}`)}
              onClick={() => onMark(id, mark?.state === state ? null : state, mark?.reason)}
            >
              {t(`short.${state}`)}
            </button>
          ))}
        </span>
      </div>
      {mark?.state === "EXCUSED" && (
        <input
          className={styles.reason}
          aria-label={t("reasonOf", { name: fullName })}
          placeholder={t("reason")}
          maxLength={200}
          value={mark.reason}
          onChange={(event) => onMark(id, "EXCUSED", event.currentTarget.value)}
        />
      )}
    </li>
  );
});
