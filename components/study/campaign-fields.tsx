"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { NumberField } from "@/components/forms/number-field";
import { TextField } from "@/components/forms/text-field";
import { studyAudiences, studyModes, studyProducts } from "@/lib/study/terms";
import { DocumentFields } from "./document-fields";
import { SpeakerFields } from "./speaker-fields";

/** What a campaign is: its title and plan, documents, dates, threshold, audiences, modes, speakers and products. */
export function CampaignFields() {
  const t = useTranslations("study.forms");
  const audiences = useTranslations("study.audiences");
  const modes = useTranslations("study.modes");
  const products = useTranslations("study.products");
  return (
    <>
      <FormGroup title={t("campaignGroup")}>
        <TextField name="title" label={t("campaignTitle")} help={t("campaignTitleHelp")} />
        <FieldRow>
          <TextField name="planNumber" label={t("campaignPlanNumber")} optional />
          <DateField name="planOn" label={t("campaignPlanOn")} help={t("dateHelp")} optional />
        </FieldRow>
      </FormGroup>
      <DocumentFields name="documents" />
      <FormGroup title={t("windowGroup")}>
        <FieldRow>
          <DateField name="startsOn" label={t("startsOn")} help={t("dateHelp")} />
          <DateField name="endsOn" label={t("endsOn")} help={t("dateHelp")} />
          <DateField name="reportDueOn" label={t("reportDueOn")} help={t("dateHelp")} />
        </FieldRow>
        <NumberField
          name="thresholdPercent"
          label={t("threshold")}
          help={t("thresholdHelp")}
          decimals={1}
          unit="%"
        />
      </FormGroup>
      <FormGroup title={t("audiencesGroup")} help={t("audiencesHelp")}>
        {studyAudiences
          .filter((audience) => audience !== "MEMBERS")
          .map((audience) => (
            <CheckboxField key={audience} name={`audiences.${audience}`} label={audiences(audience)} />
          ))}
      </FormGroup>
      <FormGroup title={t("modesGroup")} help={t("modesHelp")}>
        {studyModes.map((mode) => (
          <CheckboxField key={mode} name={`modes.${mode}`} label={modes(mode)} />
        ))}
      </FormGroup>
      <SpeakerFields name="speakers" />
      <FormGroup title={t("productsGroup")} help={t("productsHelp")}>
        {studyProducts.map((product) => (
          <CheckboxField key={product} name={`products.${product}`} label={products(product)} />
        ))}
      </FormGroup>
    </>
  );
}
