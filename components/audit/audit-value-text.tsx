import { useLocale, useMessages, useTranslations } from "next-intl";
import { codeWords, organizationColumns } from "@/lib/audit/audit-columns";
import type { AuditValue } from "@/lib/audit/audit-line";
import { isCalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatDecimal, formatInteger, unknownFigure } from "@/lib/i18n/format";
import { formatClockTime } from "@/lib/i18n/format-time";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import styles from "./audit.module.css";

type AuditValueTextProps = {
  register: string;
  column: string;
  value: AuditValue;
  organizations: Readonly<Record<string, string>>;
};

/** A stored value as the screens write it: a code by its name, a date as a date, an organisation by what it is called. */
export function AuditValueText({ register, column, value, organizations }: AuditValueTextProps) {
  const t = useTranslations();
  const messages = useMessages();
  const locale = useLocale();
  if (value.kind === "blank") return unknownFigure;
  if (value.kind === "masked") return <i className={styles.masked}>{t("audit.event.masked")}</i>;
  const words = codeWords[`${register}.${column}`] ?? codeWords[column];

  const textOf = (given: unknown): string => {
    if (typeof given === "boolean") return t(given ? "audit.event.yes" : "audit.event.no");
    if (typeof given === "number")
      return Number.isInteger(given) ? formatInteger(given, locale) : formatDecimal(given, locale);
    if (Array.isArray(given)) return given.map(textOf).join("; ");
    if (typeof given === "object" && given !== null)
      return Object.values(given).filter(Boolean).map(textOf).join(", ");
    const text = String(given);
    const key = `${words}.${text}`;
    if (words !== undefined && isKeyOf(messages, key)) return t(key);
    if (organizationColumns.includes(column)) return organizations[text] ?? unknownFigure;
    if (isCalendarDate(text)) return formatDate(text);
    if (isInstant.test(text)) return formatClockTime(new Date(text), { withDate: true });
    return text;
  };
  return textOf(value.value);
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
