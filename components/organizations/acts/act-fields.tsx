"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { SegmentedField } from "@/components/forms/segmented-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { counterpartPlaces } from "@/lib/ledger/event-kinds";
import type { ActForm } from "@/lib/organizations/acts/act-form";
import { isCell } from "@/lib/organizations/kinds";
import { CellChoices } from "./cell-choices";
import { ConvertFields, FoundedList } from "./founded-fields";
import { PeopleChoices } from "./people-choices";
import { ReceiverFields } from "./receiver-fields";

/** What an act says: its decision, and what its kind calls for. */
export function ActFields({ form }: { form: ActForm }) {
  const t = useTranslations("organizations.acts.form");
  return (
    <>
      <FormGroup title={t("decision")}>
        <FieldRow>
          <DateField name="effectiveOn" label={t("effectiveOn")} help={t("effectiveOnHelp")} />
        </FieldRow>
        <FieldRow>
          <TextField name="decisionNumber" label={t("decisionNumber")} optional />
          <DateField name="decisionOn" label={t("decisionOn")} optional />
        </FieldRow>
        <TextField name="decidedBy" label={t("decidedBy")} optional />
      </FormGroup>
      <OfKind form={form} />
    </>
  );
}

function OfKind({ form }: { form: ActForm }) {
  const t = useTranslations("organizations");
  const tp = useTranslations("ledger.places");
  const picksPeople = form.chosen.some(({ kind }) => isCell(kind));
  switch (form.kind) {
    case "RENAME":
      return (
        <FormGroup title={t("acts.form.newName")}>
          <TextField name="name" label={t("form.name")} />
          <TextField name="shortName" label={t("form.shortName")} />
        </FormGroup>
      );
    case "MERGE":
      return (
        <>
          <ReceiverFields form={form} />
          <CellChoices form={form} />
        </>
      );
    case "SPLIT":
      return (
        <>
          <FoundedList form={form} />
          {picksPeople ? <PeopleChoices form={form} /> : <CellChoices form={form} />}
        </>
      );
    case "MOVE":
      return (
        <FormGroup title={t("acts.form.moveTo")}>
          <SelectField
            name="target"
            label={t("acts.form.moveTo")}
            options={form.targets.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FormGroup>
      );
    case "CONVERT":
      return (
        <>
          <ConvertFields form={form} />
          {picksPeople && <PeopleChoices form={form} />}
        </>
      );
    case "HAND_OVER":
      return (
        <FormGroup title={t("acts.form.outside")}>
          <TextField
            name="outsideName"
            label={t("acts.form.outsideName")}
            help={t("acts.form.outsideNameHelp")}
          />
          <SegmentedField
            name="outsidePlace"
            label={t("acts.form.outsidePlace")}
            options={counterpartPlaces.map((value) => ({ value, label: tp(value) }))}
          />
        </FormGroup>
      );
    case "DISSOLVE":
      return <CellChoices form={form} />;
  }
}
