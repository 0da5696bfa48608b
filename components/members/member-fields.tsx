"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SegmentedField } from "@/components/forms/segmented-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import {
  academicTitles,
  ethnicities,
  generalEducations,
  occupationGroups,
  politicalTheoryLevels,
  professionalLevels,
  religions,
  sexes,
} from "@/lib/members/code-lists";
import { DateDoubts } from "./date-doubts";

/** The fields of a record in the groups and the order of phiếu đảng viên. `afterIdentity` stands below name and birth. */
export function MemberFields({ afterIdentity }: { afterIdentity?: ReactNode }) {
  const t = useTranslations("members");
  const options = <Code extends string>(codes: readonly Code[], word: (code: Code) => string) =>
    codes.map((code) => ({ value: code, label: word(code) }));
  return (
    <>
      <FormGroup title={t("form.identity")}>
        <TextField name="fullName" label={t("fields.fullName")} help={t("form.fullNameHelp")} />
        <FieldRow>
          <PartialDateField name="bornOn" label={t("fields.bornOn")} />
          <SegmentedField
            name="sex"
            label={t("fields.sex")}
            options={options(sexes, (code) => t(`sex.${code}`))}
          />
        </FieldRow>
        {afterIdentity}
        <TextField name="otherNames" label={t("fields.otherNames")} optional />
        <FieldRow>
          <SelectField
            name="ethnicityCode"
            label={t("fields.ethnicity")}
            options={ethnicities.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SelectField
            name="religion"
            label={t("fields.religion")}
            options={religions.map(({ code }) => ({ value: code, label: t(`religion.${code}`) }))}
          />
        </FieldRow>
        <TextField name="nativePlace" label={t("fields.nativePlace")} optional />
      </FormGroup>

      <FormGroup title={t("form.party")}>
        <FieldRow>
          <DateField name="admissionDecidedOn" label={t("fields.admissionDecidedOn")} optional />
          <DateField name="admittedOn" label={t("fields.admittedOn")} help={t("form.admittedHelp")} />
        </FieldRow>
        <DateField name="officialOn" label={t("fields.officialOn")} help={t("form.officialHelp")} optional />
        <DateDoubts />
        <FieldRow>
          <TextField
            name="cardNumber"
            label={t("fields.cardNumber")}
            help={t("form.cardHelp")}
            inputMode="numeric"
            optional
          />
          <TextField
            name="recordNumber"
            label={t("fields.recordNumber")}
            help={t("form.recordHelp")}
            optional
          />
        </FieldRow>
      </FormGroup>

      <FormGroup title={t("form.work")}>
        <SelectField
          name="occupationGroup"
          label={t("fields.occupationGroup")}
          options={options(occupationGroups, (code) => t(`occupationGroup.${code}`))}
        />
        <TextField name="jobTitle" label={t("fields.jobTitle")} optional />
      </FormGroup>

      <FormGroup title={t("form.education")}>
        <FieldRow>
          <SelectField
            name="generalEducation"
            label={t("fields.generalEducation")}
            options={options(generalEducations, (code) => t(`generalEducation.${code}`))}
            optional
          />
          <TextField
            name="generalEducationNote"
            label={t("fields.generalEducationNote")}
            help={t("form.generalNoteHelp")}
            optional
          />
        </FieldRow>
        <FieldRow>
          <SelectField
            name="professionalLevel"
            label={t("fields.professionalLevel")}
            help={t("form.educationHelp")}
            options={options(professionalLevels, (code) => t(`professionalLevel.${code}`))}
            optional
          />
          <SelectField
            name="academicTitle"
            label={t("fields.academicTitle")}
            options={options(academicTitles, (code) => t(`academicTitle.${code}`))}
            optional
          />
        </FieldRow>
        <SelectField
          name="politicalTheory"
          label={t("fields.politicalTheory")}
          help={t("form.educationHelp")}
          options={options(politicalTheoryLevels, (code) => t(`politicalTheory.${code}`))}
          optional
        />
      </FormGroup>

      <FormGroup title={t("form.exemption")}>
        <FieldRow>
          <DateField name="exemptFrom" label={t("fields.exemptFrom")} optional />
          <DateField name="exemptTo" label={t("fields.exemptTo")} help={t("form.exemptToHelp")} optional />
        </FieldRow>
      </FormGroup>
    </>
  );
}
