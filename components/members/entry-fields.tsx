"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { useFieldValue } from "@/components/forms/record-form-context";
import { SegmentedField } from "@/components/forms/segmented-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { counterpartPlaces } from "@/lib/ledger/event-kinds";
import { memberEntryKinds } from "@/lib/members/entry-kinds";
import type { CellChoice } from "@/lib/members/member-form";

/** The cell, and how the person comes onto its list: what is asked further depends on it. */
export function EntryFields({ cells }: { cells: readonly CellChoice[] }) {
  const t = useTranslations("members");
  const kind = useFieldValue("entry.kind");
  return (
    <FormGroup title={t("form.place")}>
      <SelectField
        name="cellId"
        label={t("fields.cell")}
        help={kind === null && t("form.cellHelp")}
        options={cells}
      />
      <SelectField
        name="entry.kind"
        label={t("form.entry")}
        help={t("form.entryHelp")}
        options={memberEntryKinds.map((code) => ({ value: code, label: t(`entryKinds.${code}`) }))}
        optional
      />
      {(kind === "ADMISSION" || kind === "READMISSION") && <AdmissionFields />}
      {kind === "TRANSFER_IN" && <ArrivalFields />}
    </FormGroup>
  );
}

function AdmissionFields() {
  const t = useTranslations("ledger.fields");
  return (
    <>
      <TextField name="entry.decisionNumber" label={t("decisionNumber")} />
      <FieldRow>
        <TextField name="entry.firstIntroducer" label={t("firstIntroducer")} optional />
        <TextField name="entry.secondIntroducer" label={t("secondIntroducer")} optional />
      </FieldRow>
    </>
  );
}

function ArrivalFields() {
  const t = useTranslations("ledger");
  return (
    <>
      <SegmentedField
        name="entry.fromPlace"
        label={t("fields.fromPlace")}
        options={counterpartPlaces.map((code) => ({ value: code, label: t(`places.${code}`) }))}
      />
      <TextField name="entry.fromName" label={t("fields.fromName")} />
      <FieldRow>
        <TextField name="entry.paperNumber" label={t("fields.paperNumber")} />
        <DateField name="entry.paperOn" label={t("fields.paperOn")} />
      </FieldRow>
      <DateField name="entry.arrivedOn" label={t("fields.arrivedOn")} />
    </>
  );
}
