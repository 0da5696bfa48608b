import { useMessages, useTranslations } from "next-intl";
import { isKeyOf } from "@/lib/i18n/is-key-of";

/** The words for an action of the trail, "member.update"; one that has none is shown by its name. */
export function useActionWord(): (action: string) => string {
  const t = useTranslations();
  const messages = useMessages();
  return (action) => {
    const key = `audit.actions.${action}`;
    return isKeyOf(messages, key) ? t(key) : t("audit.unknownAction", { action });
  };
}
