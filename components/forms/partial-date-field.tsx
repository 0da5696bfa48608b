"use client";

import { useTranslations } from "next-intl";
import { formatPartialDate, parsePartialDate } from "@/lib/dates/partial-date";
import { TypedDateInput } from "./typed-date-input";
import type { FieldProps } from "./use-field";

/** A date known to the day, the month or only the year. The form holds the text: 05/03/1965, 03/1965 or 1965. */
export function PartialDateField(field: FieldProps) {
  const t = useTranslations("common.form");
  return (
    <TypedDateInput
      {...field}
      help={field.help ?? t("partialDateHelp")}
      rewrite={(text) => {
        const date = parsePartialDate(text);
        return date && formatPartialDate(date);
      }}
      invalid={(text) => t("partialDateInvalid", { text })}
    />
  );
}
