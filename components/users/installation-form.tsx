"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type * as z from "zod";
import { FormGroup } from "@/components/forms/form-group";
import { NumberField } from "@/components/forms/number-field";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { secondFactorRules } from "@/lib/access/second-factor";
import { updateInstallation } from "@/lib/users/actions";
import type { installationInput } from "@/lib/users/schema";

type InstallationFormProps = {
  settings: z.input<typeof installationInput>;
};

/** Whose register this is: the names on screens and documents; and how long people stay signed in. */
export function InstallationForm({ settings }: InstallationFormProps) {
  const t = useTranslations("users.settings");
  const router = useRouter();
  return (
    <RecordForm
      draft="installation"
      schema={() => import("@/lib/users/schema").then((schemas) => schemas.installationInput)}
      initialValues={settings}
      action={updateInstallation}
      onSaved={() => router.refresh()}
      submitLabel={t("save")}
    >
      <FormGroup title={t("names")}>
        <TextField name="bodyName" label={t("bodyName")} help={t("bodyNameHelp")} />
        <TextField name="committeeName" label={t("committeeName")} help={t("committeeNameHelp")} />
        <TextField name="parentName" label={t("parentName")} />
        <TextField name="place" label={t("place")} help={t("placeHelp")} />
      </FormGroup>
      <FormGroup title={t("sessions")} help={t("sessionsHelp")}>
        <NumberField name="idleMinutes" label={t("idleMinutes")} unit={t("minutes")} />
        <NumberField name="sessionHours" label={t("sessionHours")} unit={t("hours")} />
      </FormGroup>
      <FormGroup title={t("secondFactor")} help={t("secondFactorHelp")}>
        <SelectField
          name="secondFactor"
          label={t("secondFactorOf")}
          options={secondFactorRules.map((value) => ({ value, label: t(`secondFactorRules.${value}`) }))}
        />
      </FormGroup>
    </RecordForm>
  );
}
