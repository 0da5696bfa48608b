"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { CellChoice } from "@/lib/members/member-form";
import { send } from "@/lib/transfers/actions";

type SendFormProps = { memberId: string; version: number; receivers: readonly CellChoice[] };

/** Sends a member to another base organisation of the bloc with an introduction paper. */
export function SendForm({ memberId, version, receivers }: SendFormProps) {
  const t = useTranslations("transfers.send");
  const router = useRouter();
  return (
    <RecordForm
      draft={`transfer.send ${memberId}`}
      schema={() => import("@/lib/transfers/schema").then((schemas) => schemas.sendTransferInput)}
      initialValues={{
        memberId,
        version,
        toOrganizationId: null,
        paperNumber: "",
        paperOn: "",
        reason: "",
      }}
      action={send}
      onSaved={() => router.push(`/members/${memberId}`)}
      submitLabel={t("save")}
      cancelHref={`/members/${memberId}`}
    >
      <FormGroup title={t("group")}>
        <SelectField name="toOrganizationId" label={t("to")} help={t("toHelp")} options={receivers} />
        <FieldRow>
          <TextField name="paperNumber" label={t("paperNumber")} />
          <DateField name="paperOn" label={t("paperOn")} help={t("paperHelp")} />
        </FieldRow>
        <TextField name="reason" label={t("reason")} optional />
      </FormGroup>
    </RecordForm>
  );
}
