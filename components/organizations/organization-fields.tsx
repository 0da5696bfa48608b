"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { organizationTypes } from "@/lib/organizations/organization-types";

/** What an organisation is called and known by; the same when it is founded and when it is edited. */
export function OrganizationFields({ isBase, namesHelp }: { isBase: boolean; namesHelp?: string }) {
  const t = useTranslations("organizations");
  return (
    <>
      <FormGroup title={t("form.names")} help={namesHelp}>
        <TextField name="name" label={t("form.name")} help={t("form.nameHelp")} />
        <TextField name="shortName" label={t("form.shortName")} help={t("form.shortNameHelp")} />
        <TextField name="code" label={t("form.code")} help={t("form.codeHelp")} />
        <TextField name="aliases" label={t("form.aliases")} help={t("form.aliasesHelp")} optional />
      </FormGroup>
      <FormGroup title={t("form.record")}>
        {isBase && (
          <SelectField
            name="typeCode"
            label={t("form.type")}
            options={organizationTypes.map((value) => ({
              value,
              label: `${value} · ${t(`types.${value}`)}`,
            }))}
          />
        )}
        <FieldRow>
          <TextField
            name="officialCode"
            label={t("form.officialCode")}
            help={t("form.officialCodeHelp")}
            optional
          />
          <DateField name="validFrom" label={t("form.validFrom")} optional />
        </FieldRow>
      </FormGroup>
    </>
  );
}
