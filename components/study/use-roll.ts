"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Choice } from "@/components/forms/conflict-choice";
import { useAct } from "@/components/forms/use-act";
import type { ActionError } from "@/lib/action/result";
import { mergeRolls, type RollConflict } from "@/lib/study/merge-rolls";
import { saveRoll } from "@/lib/study/roll-actions";
import {
  entriesOf,
  marksFrom,
  marksOf,
  type RollLine,
  type RollMarks,
  withMark,
} from "@/lib/study/roll-lines";
import type { RollState } from "@/lib/study/terms";
import { useRollDraft } from "./use-roll-draft";

type Definition = { accountId: string; session: { id: string; version: number }; lines: readonly RollLine[] };

/** State of a roll call: the marks, what of them is not saved, and saving them. */
export function useRoll({ accountId, session, lines }: Definition) {
  const [kept, setKept] = useState({ marks: marksOf(lines), version: session.version });
  const [marks, setMarks] = useState<RollMarks>(kept.marks);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { restored, keptAt, keep, forget } = useRollDraft(accountId, session.id, kept.version);
  const { act, pending, refusal, forgetRefusal } = useAct();
  const [conflicts, setConflicts] = useState<readonly RollConflict[]>([]);
  const t = useTranslations("common.conflict");
  const current = useRef(marks);

  const put = useCallback(
    (next: RollMarks) => {
      current.current = next;
      setMarks(next);
      keep(next);
    },
    [keep],
  );
  const mark = useCallback(
    (id: string, state: RollState | null, reason = "") => put(withMark(current.current, id, state, reason)),
    [put],
  );
  useEffect(() => {
    if (!restored) return;
    current.current = restored.marks;
    setMarks(restored.marks);
  }, [restored]);

  /** Somebody else saved first: their marks come in, and where both marked a person, a person is asked. */
  const mergeWith = async (error: ActionError): Promise<string> => {
    if (!error.stored) return error.message;
    const { storedRollOf } = await import("./stored-roll");
    const theirs = storedRollOf(error.stored);
    if (!theirs) return error.message;
    const saved = marksFrom(theirs.entries);
    const merged = mergeRolls({ before: kept.marks, mine: current.current, theirs: saved });
    setKept({ marks: saved, version: theirs.version });
    setConflicts(merged.conflicts);
    put(merged.marks);
    return `${error.saved} ${t(merged.conflicts.length > 0 ? "choose" : "merged")}`;
  };
  const choose = (choices: Readonly<Record<string, Choice>>) => {
    const theirs = conflicts.filter(({ name }) => choices[name] === "THEIRS");
    put(
      theirs.reduce(
        (marks, { name, theirs: mark }) => withMark(marks, name, mark?.state ?? null, mark?.reason),
        current.current,
      ),
    );
    setConflicts([]);
    forgetRefusal();
  };
  // What stands at the press of the key, rendered yet or not.
  const save = () => {
    if (conflicts.length > 0) return;
    const sent = current.current;
    const done = ({ version }: { version: number }) => {
      setKept({ marks: sent, version });
      setSavedAt(new Date());
      if (current.current === sent) forget();
    };
    act(saveRoll, { id: session.id, version: kept.version, entries: entriesOf(sent) }, done, mergeWith);
  };
  const discard = () => {
    forget();
    current.current = kept.marks;
    setMarks(kept.marks);
  };
  return {
    marks,
    put,
    mark,
    save,
    discard,
    conflicts,
    choose,
    pending,
    refusal,
    savedAt,
    keptAt,
    restored,
    isRestoredOlder: restored !== null && restored.version !== kept.version,
    dirty: marks !== kept.marks,
  };
}
