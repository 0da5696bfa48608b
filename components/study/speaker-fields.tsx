"use client";

import { useTranslations } from "next-intl";
import type * as z from "zod";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { useFieldValue, useFormFields } from "@/components/forms/record-form-context";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { createCampaignInput } from "@/lib/study/schema";
import { speakerLevels } from "@/lib/study/terms";
import styles from "./document-fields.module.css";

type SpeakerText = z.input<typeof createCampaignInput>["speakers"][number];

const emptySpeaker: SpeakerText = { name: "", title: "", level: "DISTRICT" };

/** The speakers the bloc gives its units, one after the other; there may be none. */
export function SpeakerFields({ name }: { name: string }) {
  const t = useTranslations("study.forms");
  const { setValue } = useFormFields();
  const given = useFieldValue(name);
  const speakers: unknown[] = Array.isArray(given) ? given : [];
  return (
    <FormGroup title={t("speakersGroup")} help={t("speakersHelp")}>
      {speakers.map((_, index) => (
        // Fields are addressed by their place, which is all the identity a line of a form has.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <fieldset key={index} className={styles.document}>
          <legend className={styles.legend}>{t("speaker", { position: index + 1 })}</legend>
          <SpeakerLine name={`${name}.${index}`} />
          <Button variant="quiet" onClick={() => setValue(name, speakers.toSpliced(index, 1))}>
            {t("removeSpeaker", { position: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => setValue(name, [...speakers, emptySpeaker])}>{t("addSpeaker")}</Button>
      </div>
    </FormGroup>
  );
}

function SpeakerLine({ name }: { name: string }) {
  const t = useTranslations("study.forms");
  const levels = useTranslations("study.speakerLevels");
  return (
    <FieldRow>
      <TextField name={`${name}.name`} label={t("speakerOwnName")} />
      <TextField name={`${name}.title`} label={t("speakerOwnTitle")} optional />
      <SelectField
        name={`${name}.level`}
        label={t("speakerLevel")}
        options={speakerLevels.map((value) => ({ value, label: levels(value) }))}
      />
    </FieldRow>
  );
}
