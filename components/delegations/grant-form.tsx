"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { grantDelegation } from "@/lib/delegations/actions";
import type { PrincipalChoice } from "@/lib/delegations/delegation";

type GrantFormProps = { principals: readonly PrincipalChoice[]; today: CalendarDate };

/** Names a deputy: a secretary for the own account, an administrator for any secretary's. */
export function GrantForm({ principals, today }: GrantFormProps) {
  const t = useTranslations("delegations");
  const router = useRouter();
  const [only] = principals;
  return (
    <RecordForm
      draft="delegation.new"
      schema={() => import("@/lib/delegations/schema").then((schemas) => schemas.grantInput)}
      initialValues={{
        principalId: principals.length === 1 && only ? only.id : null,
        deputy: "",
        fromOn: formatDate(today),
        untilOn: "",
        reason: "",
      }}
      action={grantDelegation}
      onSaved={() => router.refresh()}
      submitLabel={t("grant")}
    >
      <FormGroup title={t("grantTitle")} help={t("grantHelp")}>
        {principals.length > 1 && (
          <SelectField
            name="principalId"
            label={t("principal")}
            options={principals.map(({ id, name, unit }) => ({ value: id, label: `${unit} · ${name}` }))}
          />
        )}
        <TextField name="deputy" label={t("deputy")} help={t("deputyHelp")} />
        <FieldRow>
          <DateField name="fromOn" label={t("from")} />
          <DateField name="untilOn" label={t("until")} help={t("untilHelp")} />
        </FieldRow>
        <TextField name="reason" label={t("reason")} help={t("reasonHelp")} />
      </FormGroup>
    </RecordForm>
  );
}
