"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { askErasure } from "@/lib/erasure/actions";
import { erasureGrounds } from "@/lib/erasure/erasure";

/** The paper on which a person is to be erased. */
export function AskErasureForm({ memberId }: { memberId: string }) {
  const t = useTranslations("erasure");
  const router = useRouter();
  return (
    <RecordForm
      draft={`person.askErasure ${memberId}`}
      schema={() => import("@/lib/erasure/schema").then((schemas) => schemas.askErasureInput)}
      initialValues={{ memberId, ground: null, paperNumber: "", paperOn: "" }}
      action={askErasure}
      onSaved={() => router.refresh()}
      submitLabel={t("ask.submit")}
      cancelHref={`/members/${memberId}`}
    >
      <FormGroup title={t("ask.title")}>
        <SelectField
          name="ground"
          label={t("ask.ground")}
          options={erasureGrounds.map((value) => ({ value, label: t(`grounds.${value}`) }))}
        />
        <FieldRow>
          <TextField name="paperNumber" label={t("ask.paperNumber")} help={t("ask.paperHelp")} />
          <DateField name="paperOn" label={t("ask.paperOn")} />
        </FieldRow>
      </FormGroup>
    </RecordForm>
  );
}
