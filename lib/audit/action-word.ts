import type { useTranslations } from "next-intl";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import type { AuditLine } from "./audit-line";

/** The words for what a line tells of; an action that has none is shown by its name, a refused page with the right it asks for. */
export function actionWord(
  { action, right }: Pick<AuditLine, "action" | "right">,
  t: ReturnType<typeof useTranslations<never>>,
  messages: object,
): string {
  const key = `audit.actions.${action}`;
  const word = isKeyOf(messages, key) ? t(key) : t("audit.unknownAction", { action });
  const rightKey = `users.rights.permissions.${right}`;
  return right !== null && isKeyOf(messages, rightKey) ? `${word}: ${t(rightKey)}` : word;
}
