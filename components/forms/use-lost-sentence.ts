"use client";

import { useTranslations } from "next-intl";

/**
 * The sentence for an action that gave no answer: the server's own when it said that its database is away, which arrives as the
 * error's message, else that the connection was lost.
 */
export function useLostSentence(): (error: unknown) => string {
  const t = useTranslations();
  return (error) => {
    const unavailable = t("errors.unavailable.sentence");
    return error instanceof Error && error.message === unavailable
      ? unavailable
      : t("common.form.connectionLost");
  };
}
