"use client";

import { useTranslations } from "next-intl";
import type * as z from "zod";
import { DateField } from "@/components/forms/date-field";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { useListField } from "@/components/forms/use-list-field";
import { Button } from "@/components/ui/button";
import type { createCampaignInput } from "@/lib/study/schema";
import { partyDocumentTypes } from "@/lib/study/terms";
import styles from "./document-fields.module.css";

type DocumentText = z.input<typeof createCampaignInput>["documents"][number];

export const emptyDocument: DocumentText = {
  type: "RESOLUTION",
  number: "",
  issuedOn: "",
  issuer: "",
  abstract: "",
};

/** The documents of a campaign, one after the other; at least one stays. */
export function DocumentFields({ name }: { name: string }) {
  const t = useTranslations("study.forms");
  const types = useTranslations("study.documentTypes");
  const { lines: documents, setLines } = useListField({
    name,
    label: t("documentsGroup"),
    word: (text) => {
      const type = partyDocumentTypes.find((known) => known === text("type"));
      return [type ? types(type) : "", text("number"), text("issuedOn"), text("issuer"), text("abstract")]
        .filter(Boolean)
        .join(", ");
    },
  });
  return (
    <FormGroup title={t("documentsGroup")}>
      {documents.map((_, index) => (
        // Fields are addressed by their place, which is all the identity a line of a form has.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <fieldset key={index} className={styles.document}>
          <legend className={styles.legend}>{t("document", { position: index + 1 })}</legend>
          <DocumentLine name={`${name}.${index}`} />
          {documents.length > 1 && (
            <Button variant="quiet" onClick={() => setLines(documents.toSpliced(index, 1))}>
              {t("removeDocument", { position: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button onClick={() => setLines([...documents, emptyDocument])}>{t("addDocument")}</Button>
      </div>
    </FormGroup>
  );
}

function DocumentLine({ name }: { name: string }) {
  const t = useTranslations("study.forms");
  const types = useTranslations("study.documentTypes");
  return (
    <>
      <FieldRow>
        <SelectField
          name={`${name}.type`}
          label={t("documentType")}
          options={partyDocumentTypes.map((value) => ({ value, label: types(value) }))}
        />
        <TextField name={`${name}.number`} label={t("documentNumber")} help={t("documentNumberHelp")} />
        <DateField name={`${name}.issuedOn`} label={t("issuedOn")} help={t("dateHelp")} />
      </FieldRow>
      <TextField name={`${name}.issuer`} label={t("issuer")} />
      <TextField name={`${name}.abstract`} label={t("abstract")} />
    </>
  );
}
