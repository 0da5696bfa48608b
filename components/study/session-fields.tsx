"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { sessionKinds, studyModes } from "@/lib/study/terms";

/** When, how, where, by whom, and who sat there that day; the last is left out where a roll says it. */
export function SessionFields({ isCounted = true }: { isCounted?: boolean }) {
  const t = useTranslations("study.forms");
  const modes = useTranslations("study.modes");
  const kinds = useTranslations("study.sessionKinds");
  return (
    <FormGroup title={t("session")}>
      <FieldRow>
        <DateField name="heldOn" label={t("heldOn")} help={t("dateHelp")} />
        <SelectField
          name="mode"
          label={t("mode")}
          options={studyModes.map((value) => ({ value, label: modes(value) }))}
        />
        <SelectField
          name="kind"
          label={t("sessionKind")}
          options={sessionKinds.map((value) => ({ value, label: kinds(value) }))}
        />
      </FieldRow>
      <TextField name="place" label={t("place")} />
      <FieldRow>
        <TextField name="speakerName" label={t("speakerName")} optional />
        <TextField name="speakerTitle" label={t("speakerTitle")} optional />
      </FieldRow>
      {isCounted && (
        <FieldRow>
          <TextField name="summoned" label={t("daySummoned")} help={t("countHelp")} inputMode="numeric" />
          <TextField name="present" label={t("dayPresent")} help={t("dayHelp")} inputMode="numeric" />
        </FieldRow>
      )}
    </FormGroup>
  );
}
