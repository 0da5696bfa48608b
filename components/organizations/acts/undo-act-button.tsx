"use client";

import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { takeBackAct } from "@/lib/organizations/acts/actions";

/** Takes an act back, after asking: it says why when something already rests on it. */
export function UndoActButton({ id }: { id: string }) {
  const t = useTranslations("organizations.acts.page");
  return (
    <ActButton
      action={takeBackAct}
      input={{ id }}
      label={t("undo")}
      question={{ title: t("undoTitle"), text: t("undoText") }}
    />
  );
}
