"use client";

import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { useFormFields } from "@/components/forms/record-form-context";
import { SelectField } from "@/components/forms/select-field";
import { roles } from "@/lib/access/permissions";
import type { UnitChoice } from "@/lib/users/account";

/** What an account may do and, for a secretary, where. */
export function AccessFields({ units, help }: { units: readonly UnitChoice[]; help?: string }) {
  const t = useTranslations();
  const { read } = useFormFields();
  return (
    <FormGroup title={t("users.form.access")} help={help}>
      <SelectField
        name="role"
        label={t("users.form.role")}
        options={roles.map((value) => ({ value, label: t(`auth.roles.${value}`) }))}
      />
      {read("role") === "SECRETARY" && (
        <SelectField
          name="unitId"
          label={t("users.form.unit")}
          help={t("users.form.unitHelp")}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
        />
      )}
    </FormGroup>
  );
}
