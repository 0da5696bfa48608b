import { useMessages, useTranslations } from "next-intl";
import { useCallback } from "react";
import { actionWord } from "@/lib/audit/action-word";
import type { AuditLine } from "@/lib/audit/audit-line";

/** The words for what a line tells of. */
export function useActionWord(): (line: AuditLine) => string {
  const t = useTranslations();
  const messages = useMessages();
  return useCallback((line) => actionWord(line, t, messages), [t, messages]);
}
