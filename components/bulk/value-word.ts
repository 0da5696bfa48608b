import { useMessages, useTranslations } from "next-intl";
import { isKeyOf } from "@/lib/i18n/is-key-of";

/** Turns the stored value of a field into the words of the form: a code into its name, free text as it stands. */
export function useValueWord() {
  const t = useTranslations();
  const messages = useMessages();
  return (field: string, value: string | null): string => {
    if (value === null) return t("bulk.none");
    const key = `members.${field}.${value}`;
    return isKeyOf(messages, key) ? t(key) : value;
  };
}
