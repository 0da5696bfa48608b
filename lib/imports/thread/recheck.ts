import { registers } from "../registers";
import type { RecheckTask, ThreadQuestion, ThreadReply, ThreadResult } from "./messages";

/** The same comparison as the preview's; any other outcome means somebody changed the register meanwhile. */
export async function recheck(
  { register, staged }: RecheckTask,
  ask: (question: ThreadQuestion) => Promise<ThreadReply>,
): Promise<ThreadResult> {
  const recalled = registers[register].recall(staged);
  const existing = (await ask({ kind: "EXISTING", keys: recalled.keys })) ?? [];
  const now = recalled.compareWith(existing);
  const moved = recalled.rows.filter(({ verdict, subjectId, subjectVersion }, index) => {
    const row = now[index];
    return (
      row?.verdict !== verdict ||
      (row.subject?.id ?? null) !== subjectId ||
      (row.subject?.version ?? null) !== subjectVersion
    );
  });
  return { kind: "RECHECKED", moved: moved.map(({ nameInFile }) => nameInFile) };
}
