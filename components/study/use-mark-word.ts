import { useTranslations } from "next-intl";
import * as z from "zod";
import { rollStates } from "@/lib/study/terms";

const rollMark = z.object({ state: z.enum(rollStates), reason: z.string() });

/** A mark of the roll in words: "Vắng có lý do: ốm". */
export function useMarkWord(): (mark: unknown) => string {
  const t = useTranslations("study.roll");
  return (mark) => {
    const { state, reason } = rollMark.parse(mark);
    const word = t(`states.${state}`);
    return reason === "" ? word : t("markWithReason", { state: word, reason });
  };
}
