"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { saveRoll } from "@/lib/study/roll-actions";
import { entriesOf, marksOf, type RollLine, type RollMarks, withMark } from "@/lib/study/roll-lines";
import type { RollState } from "@/lib/study/terms";
import { useRollDraft } from "./use-roll-draft";

type Definition = { accountId: string; session: { id: string; version: number }; lines: readonly RollLine[] };

/** State of a roll call: the marks, what of them is not saved, and saving them. */
export function useRoll({ accountId, session, lines }: Definition) {
  const [kept, setKept] = useState({ marks: marksOf(lines), version: session.version });
  const [marks, setMarks] = useState<RollMarks>(kept.marks);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { restored, keptAt, keep, forget } = useRollDraft(accountId, session.id, kept.version);
  const { act, pending, refusal } = useAct();
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

  // What stands at the press of the key, rendered yet or not.
  const save = () => {
    const sent = current.current;
    act(saveRoll, { id: session.id, version: kept.version, entries: entriesOf(sent) }, ({ version }) => {
      setKept({ marks: sent, version });
      setSavedAt(new Date());
      if (current.current === sent) forget();
    });
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
    pending,
    refusal,
    savedAt,
    keptAt,
    restored,
    isRestoredOlder: restored !== null && restored.version !== kept.version,
    dirty: marks !== kept.marks,
  };
}
