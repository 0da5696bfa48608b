import { useTranslations } from "next-intl";
import { isRollMark } from "@/lib/study/roll-lines";

/** A mark of the roll in words: "Vắng có lý do: ốm". */
export function useMarkWord(): (mark: unknown) => string {
  const t = useTranslations("study.roll");
  return (mark) => {
    if (!isRollMark(mark)) throw new TypeError("Not a mark of the roll.");
    const word = t(`states.${mark.state}`);
    return mark.reason === "" ? word : t("markWithReason", { state: word, reason: mark.reason });
  };
}
