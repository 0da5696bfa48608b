"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow } from "@/components/forms/form-group";
import { TextField } from "@/components/forms/text-field";

type DecisionFieldsProps = {
  /** Giấy giới thiệu sinh hoạt đảng in place of a decision. */
  isPaper?: boolean;
  optional?: boolean;
  /** What the date brings about. */
  help?: string;
};

/** Number and date of the paper behind an event. */
export function DecisionFields({ isPaper = false, optional = false, help }: DecisionFieldsProps) {
  const t = useTranslations("ledger.fields");
  return (
    <FieldRow>
      <TextField
        name="decisionNumber"
        label={t(isPaper ? "paperNumber" : "decisionNumber")}
        optional={optional}
      />
      <DateField
        name="decisionOn"
        label={t(isPaper ? "paperOn" : "decisionOn")}
        optional={optional}
        {...(help !== undefined && { help })}
      />
    </FieldRow>
  );
}
