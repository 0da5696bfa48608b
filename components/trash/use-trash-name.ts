import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { formatDate } from "@/lib/dates/partial-date";
import type { TrashItem } from "@/lib/trash/trash-item";

/** What something in the trash is called: "Buổi học 15/03/2021, Hội trường (điểm danh 126 người)". */
export function useTrashName(): (item: TrashItem) => string {
  const t = useTranslations("trash.names");
  return useCallback(
    (item) => {
      if (item.register === "saved_view") return t("view", { name: item.name });
      const { heldOn, place, called } = item;
      return t("session", { date: formatDate(heldOn), place, called });
    },
    [t],
  );
}
