"use client";

import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { useFieldValue } from "@/components/forms/record-form-context";
import { SelectField } from "@/components/forms/select-field";
import { roles } from "@/lib/access/permissions";
import type { UnitChoice } from "@/lib/users/account";

/** What an account may do and, for a secretary, where. */
export function AccessFields({ units, help }: { units: readonly UnitChoice[]; help?: string }) {
  const t = useTranslations();
  const role = useFieldValue("role");
  return (
    <FormGroup title={t("users.form.access")} help={help}>
      <SelectField
        name="role"
        label={t("users.form.role")}
        options={roles.map((value) => ({ value, label: t(`auth.roles.${value}`) }))}
      />
      {role === "SECRETARY" && (
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
