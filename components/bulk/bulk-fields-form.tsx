"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { type BulkField, bulkChoices, bulkFields, canBeEmpty } from "@/lib/bulk/bulk-fields";
import type { Assignment } from "@/lib/bulk/schema";
import styles from "./bulk.module.css";
import { useValueWord } from "./value-word";

/** What a select holds for "leave it empty", which no code can be. */
const emptied = "-";

/** Which field, and what it becomes; a complete choice is asked about at once, free text when it has been typed. */
export function BulkFieldsForm({ ask }: { ask: (assignment: Assignment | null) => void }) {
  const t = useTranslations();
  const word = useValueWord();
  const id = useId();
  const [field, setField] = useState<BulkField | null>(null);
  const [text, setText] = useState("");
  const choices = field && bulkChoices[field];
  const choose = (value: string) => {
    setText(value);
    ask(field && value !== "" ? { field, value: value === emptied ? null : value } : null);
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (field) ask({ field, value: text.trim() === "" ? null : text });
      }}
    >
      <label className={styles.field}>
        <span>{t("bulk.field")}</span>
        <select
          value={field ?? ""}
          onChange={({ currentTarget: { value } }) => {
            setField(bulkFields.find((known) => known === value) ?? null);
            setText("");
            ask(null);
          }}
        >
          <option value="">{t("common.form.choose")}</option>
          {bulkFields.map((known) => (
            <option key={known} value={known}>
              {t(`members.fields.${known}`)}
            </option>
          ))}
        </select>
      </label>
      {field && (
        <label className={styles.field} htmlFor={`${id}-value`}>
          <span>{t("bulk.value")}</span>
          {choices ? (
            <select id={`${id}-value`} value={text} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{t("common.form.choose")}</option>
              {choices.map((code) => (
                <option key={code} value={code}>
                  {word(field, code)}
                </option>
              ))}
              {canBeEmpty(field) && <option value={emptied}>{t("bulk.none")}</option>}
            </select>
          ) : (
            <input
              id={`${id}-value`}
              autoComplete="off"
              maxLength={200}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                ask(null);
              }}
            />
          )}
        </label>
      )}
      {field && !choices && <Button type="submit">{t("bulk.preview")}</Button>}
    </form>
  );
}
