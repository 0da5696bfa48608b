"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { addOfficer } from "@/lib/organizations/actions";
import { positionLabel, positionsOf } from "@/lib/organizations/officer-positions";
import { organizationHref } from "@/lib/organizations/organization-node";
import type { OrganizationRecord } from "@/lib/organizations/organization-page";

type NewOfficerFormProps = {
  organization: OrganizationRecord;
  /** Members with the words that tell namesakes apart. */
  candidates: readonly { value: string; label: string }[];
};

/** Puts a member into a position of the committee. */
export function NewOfficerForm({ organization, candidates }: NewOfficerFormProps) {
  const t = useTranslations("organizations");
  const router = useRouter();
  const back = organizationHref(organization.code);
  return (
    <RecordForm
      draft={`officer.new ${organization.id}`}
      schema={() => import("@/lib/organizations/schema").then((schemas) => schemas.newOfficerInput)}
      initialValues={{
        organizationId: organization.id,
        memberId: "",
        position: "SECRETARY",
        term: "",
        electedOn: "",
        approvedOn: "",
        startsOn: "",
      }}
      action={addOfficer}
      onSaved={() => router.push(back)}
      submitLabel={t("officer.save")}
      cancelHref={back}
    >
      <FormGroup title={t("officer.group")}>
        <SelectField
          name="memberId"
          label={t("officer.member")}
          help={t("officer.memberHelp")}
          options={candidates}
        />
        <SelectField
          name="position"
          label={t("officer.position")}
          options={positionsOf(organization.kind).map((value) => ({
            value,
            label: t(`positions.${positionLabel(value, organization.kind)}`),
          }))}
        />
        <TextField name="term" label={t("officer.term")} help={t("officer.termHelp")} />
      </FormGroup>
      <FormGroup title={t("officer.dates")}>
        <DateField name="startsOn" label={t("officer.startsOn")} />
        <FieldRow>
          <DateField name="electedOn" label={t("officer.electedOn")} optional />
          <DateField name="approvedOn" label={t("officer.approvedOn")} optional />
        </FieldRow>
      </FormGroup>
    </RecordForm>
  );
}
