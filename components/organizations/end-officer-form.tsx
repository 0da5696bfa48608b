"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { endOfficer } from "@/lib/organizations/actions";

type EndOfficerFormProps = { id: string; title: string; backHref: string };

/** Records the first day on which somebody no longer holds a position. */
export function EndOfficerForm({ id, title, backHref }: EndOfficerFormProps) {
  const t = useTranslations("organizations.officer");
  const router = useRouter();
  return (
    <RecordForm
      draft={`officer.end ${id}`}
      schema={() => import("@/lib/organizations/schema").then((schemas) => schemas.endOfficerInput)}
      initialValues={{ id, endsOn: "" }}
      action={endOfficer}
      onSaved={() => router.push(backHref)}
      submitLabel={t("endSave")}
      cancelHref={backHref}
    >
      <FormGroup title={title}>
        <DateField name="endsOn" label={t("endsOn")} help={t("endsOnHelp")} />
      </FormGroup>
    </RecordForm>
  );
}
