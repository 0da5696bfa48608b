"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { ConflictChoice } from "@/components/forms/conflict-choice";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { SaveBar } from "@/components/forms/save-bar";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { formatClockTime } from "@/lib/i18n/format-time";
import { findLines } from "@/lib/study/find-lines";
import { allPresent, byCell, countMarks, type RollLine } from "@/lib/study/roll-lines";
import { RollAbsent } from "./roll-absent";
import styles from "./roll-call.module.css";
import { RollExceptions } from "./roll-exceptions";
import { handleRollKey } from "./roll-keys";
import { RollRow } from "./roll-row";
import { useFocusOnArrival } from "./use-focus-on-arrival";
import { useMarkWord } from "./use-mark-word";
import { useRoll } from "./use-roll";
import { useRollShortcuts } from "./use-roll-shortcuts";

type RollCallProps = {
  accountId: string;
  session: { id: string; version: number };
  lines: readonly RollLine[];
  backHref: string;
};

/** The roll call of a session: by cell, by number, by name or by key; nothing typed is lost before it is saved. */
export function RollCall({ accountId, session, lines, backHref }: RollCallProps) {
  const t = useTranslations("study.roll");
  const roll = useRoll({ accountId, session, lines });
  const [words, setWords] = useState("");
  const find = useRef<HTMLInputElement>(null);
  const exceptions = useRef<HTMLInputElement>(null);
  const found = useMemo(() => findLines(lines, words), [lines, words]);
  const markWord = useMarkWord();
  const counts = countMarks(lines, roll.marks);
  const fieldOf = (id: string) => {
    const line = lines.find((known) => known.id === id);
    return line && { label: `${line.listNumber}. ${line.fullName}`, word: markWord };
  };
  useRollShortcuts({ save: roll.save, find: () => find.current?.focus() });
  useFocusOnArrival(exceptions);
  return (
    <div className={styles.roll}>
      {roll.restored && (
        <div className={styles.restored} role="status">
          <p>
            {t(roll.isRestoredOlder ? "restoredOlder" : "restored", {
              time: formatClockTime(new Date(roll.restored.at), { withDate: true }),
            })}
          </p>
          <Button onClick={roll.discard}>{t("discard")}</Button>
        </div>
      )}
      <div className={styles.tools}>
        <RollExceptions lines={lines} inputRef={exceptions} onApply={roll.put} />
        <label className={styles.find}>
          {t("find")}
          <input
            ref={find}
            className={styles.input}
            type="search"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "ArrowDown") return;
              event.preventDefault();
              document.querySelector<HTMLElement>("[data-line]")?.focus();
            }}
          />
        </label>
        <Button onClick={() => roll.put(allPresent(roll.marks, lines))}>{t("allPresent")}</Button>
      </div>
      <RollAbsent lines={lines} marks={roll.marks} />
      <p className={styles.keys}>{t("keys")}</p>
      {found.length === 0 && <p>{t("noMatch")}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the rows inside, handled once */}
      <div className={styles.cells} onKeyDown={(event) => handleRollKey(event, roll.marks, roll.mark)}>
        {byCell(found).map((cell, place) => (
          <Panel
            key={cell.id}
            title={t("cell", { name: cell.name, count: cell.lines.length })}
            action={
              <Button onClick={() => roll.put(allPresent(roll.marks, cell.lines))}>{t("cellPresent")}</Button>
            }
          >
            <ol className={styles.list}>
              {cell.lines.map((line, index) => (
                <RollRow
                  key={line.id}
                  line={line}
                  mark={roll.marks[line.id]}
                  isEntry={place === 0 && index === 0}
                  onMark={roll.mark}
                />
              ))}
            </ol>
          </Panel>
        ))}
      </div>
      {roll.conflicts.length > 0 && (
        <div ref={showAtOnce} tabIndex={-1}>
          <ConflictChoice conflicts={roll.conflicts} fieldOf={fieldOf} onChosen={roll.choose} />
        </div>
      )}
      <form
        className={styles.foot}
        onSubmit={(event) => {
          event.preventDefault();
          roll.save();
        }}
      >
        {roll.refusal && (
          <p className={styles.refusal} role="alert">
            {roll.refusal}
          </p>
        )}
        <p className={styles.totals} aria-live="polite">
          {t("totals", {
            present: counts.PRESENT,
            excused: counts.EXCUSED,
            unexcused: counts.UNEXCUSED,
            uncalled: counts.uncalled,
            listed: counts.listed,
          })}
        </p>
        <SaveBar
          pending={roll.pending}
          dirty={roll.dirty}
          savedAt={roll.savedAt}
          keptAt={roll.keptAt}
          submitLabel={t("save")}
          cancelHref={backHref}
        />
      </form>
      <LeaveGuard active={roll.dirty && !roll.pending && !roll.keptAt} />
    </div>
  );
}

/** Brings what has to be answered into sight, wherever in the list the save was pressed. */
function showAtOnce(question: HTMLElement | null): void {
  question?.scrollIntoView({ block: "center" });
  question?.focus({ preventScroll: true });
}
