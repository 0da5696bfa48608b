"use client";

import { useTranslations } from "next-intl";
import { formatDate, parseDate } from "@/lib/dates/partial-date";
import { TypedDateInput } from "./typed-date-input";
import type { FieldProps } from "./use-field";

/** A date known to the day. Typed as 5/3/1965 or 05031965; the form holds the text, which becomes 05/03/1965 on leaving. */
export function DateField(field: FieldProps) {
  const t = useTranslations("common.form");
  return (
    <TypedDateInput
      {...field}
      help={field.help ?? t("dateHelp")}
      rewrite={(text) => {
        const date = parseDate(text);
        return date && formatDate(date);
      }}
      invalid={(text) => t("dateInvalid", { text })}
    />
  );
}
