"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { NumberField } from "@/components/forms/number-field";
import { RecordForm } from "@/components/forms/record-form";
import { confirmCount } from "@/lib/balance/actions";
import type { UnitQuarter } from "@/lib/balance/quarter";
import { formatDate } from "@/lib/dates/partial-date";
import { DifferenceFields } from "./difference-fields";

type ConfirmCountFormProps = {
  quarter: UnitQuarter;
  /** Who was on the list, to be pointed at. */
  names: readonly string[];
};

/** The unit counts in its paper register and says yes, or who makes the difference. */
export function ConfirmCountForm({ quarter, names }: ConfirmCountFormProps) {
  const t = useTranslations("balance.form");
  const router = useRouter();
  const { organizationId, period, register, confirmation, to } = quarter;
  return (
    <RecordForm
      draft={`count ${organizationId} ${period}`}
      schema={() => import("@/lib/balance/schema").then((schemas) => schemas.confirmCountInput)}
      initialValues={{
        organizationId,
        period,
        version: confirmation?.version ?? null,
        registerCount: register,
        confirmedCount: null,
        differences:
          confirmation?.differences.map(({ note, ...person }) => ({ ...person, note: note ?? "" })) ?? [],
      }}
      action={confirmCount}
      onSaved={() => router.refresh()}
      submitLabel={t("confirm")}
    >
      <FormGroup title={t("group")} help={t("help", { date: formatDate(to), count: register })}>
        <NumberField name="confirmedCount" label={t("confirmedCount")} unit={t("unit")} />
      </FormGroup>
      <DifferenceFields name="differences" names={names} />
      <p>{t("closes")}</p>
    </RecordForm>
  );
}
