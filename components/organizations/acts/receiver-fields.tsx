"use client";

import { Radio } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { useFormFields } from "@/components/forms/record-form-context";
import { SelectField } from "@/components/forms/select-field";
import type { ActForm } from "@/lib/organizations/acts/act-form";
import { foundableIn, newFounded } from "@/lib/organizations/acts/initial-act";
import styles from "./acts.module.css";
import { FoundedFields } from "./founded-fields";
import { useFounded } from "./use-founded";

/** Which organisation takes the merged ones in: one that is there, or one founded by the merger. */
export function ReceiverFields({ form }: { form: ActForm }) {
  const t = useTranslations("organizations.acts.form");
  const { setValue } = useFormFields();
  const { founded, setFounded } = useFounded();
  const isNew = founded.length > 0;
  const choose = (mode: string) => {
    setFounded(mode === "NEW" ? [newFounded(form, 0)] : []);
    setValue("target", null);
  };
  return (
    <FormGroup title={t("targetMode")}>
      <Radio.Group aria-label={t("targetMode")} value={isNew ? "NEW" : "EXISTING"} onChange={choose}>
        <div className={styles.modes}>
          <Radio value="EXISTING" label={t("targetExisting")} />
          <Radio value="NEW" label={t("targetNew")} />
        </div>
      </Radio.Group>
      {isNew ? (
        <FoundedFields index={0} kinds={foundableIn(form)} />
      ) : (
        <SelectField
          name="target"
          label={t("target")}
          options={form.targets.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FormGroup>
  );
}
