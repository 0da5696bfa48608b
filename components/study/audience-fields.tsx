"use client";

import { useLocale, useTranslations } from "next-intl";
import { fieldId } from "@/components/forms/field-id";
import { useFieldReader, useFormFields } from "@/components/forms/record-form-context";
import { asText, useField } from "@/components/forms/use-field";
import { formatPercent } from "@/lib/i18n/format";
import { type NumberField, numberFields } from "@/lib/study/audience-rows";
import { parseCount } from "@/lib/study/parse-count";
import { participationRatePercent } from "@/lib/study/participation";
import type { StudyAudience } from "@/lib/study/terms";
import styles from "./audience-fields.module.css";

type AudienceFieldsProps = {
  /** Path of the numbers in the form. */
  name: string;
  audiences: readonly StudyAudience[];
  /** Whose numbers follow from names: shown, not typed. */
  derived?: StudyAudience;
};

/**
 * The numbers of a campaign as a grid, a row per audience, with the rate they make while they are typed. Plain inputs: Tab walks along
 * the rows, and 25 of them stay light.
 */
export function AudienceFields({ name, audiences, derived }: AudienceFieldsProps) {
  const t = useTranslations("study");
  return (
    <div className={styles.grid}>
      <div className={styles.head} aria-hidden="true">
        <span>{t("columns.audience")}</span>
        {numberFields.map((field) => (
          <span key={field}>{t(`columns.${field}`)}</span>
        ))}
        <span>{t("forms.rate")}</span>
      </div>
      {audiences.map((audience) => (
        <AudienceRow
          key={audience}
          name={`${name}.${audience}`}
          audience={audience}
          isDerived={audience === derived}
        />
      ))}
    </div>
  );
}

type AudienceRowProps = { name: string; audience: StudyAudience; isDerived: boolean };

function AudienceRow({ name, audience, isDerived }: AudienceRowProps) {
  const t = useTranslations("study");
  const locale = useLocale();
  const { errorOf } = useFormFields();
  const read = useFieldReader();
  const label = t(`audiences.${audience}`);
  const count = (field: NumberField) => parseCount(asText(read(`${name}.${field}`)));
  const [summoned, present, madeUp] = [count("summoned"), count("present"), count("madeUp") ?? 0];
  const isWhole = summoned !== null && present !== null && present + madeUp <= summoned;
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>
        {audience === "CADRES" && <i>{t("ofMembers")} </i>}
        {label}
      </legend>
      {numberFields.map((field) => (
        <CountCell
          key={field}
          name={`${name}.${field}`}
          column={t(`columns.${field}`)}
          label={t("forms.cell", { audience: label, column: t(`columns.${field}`) })}
          isDerived={isDerived}
        />
      ))}
      <p className={styles.rate}>
        <span className={styles.rateLabel}>{t("forms.rate")}</span>
        {formatPercent(isWhole ? participationRatePercent({ summoned, present, madeUp }) : null, locale)}
      </p>
      {numberFields.map((field) => {
        const error = errorOf(`${name}.${field}`);
        return (
          error && (
            <p key={field} id={errorId(`${name}.${field}`)} className={styles.error}>
              <b>{t(`columns.${field}`)}:</b> {error}
            </p>
          )
        );
      })}
    </fieldset>
  );
}

type CountCellProps = { name: string; column: string; label: string; isDerived: boolean };

function CountCell({ name, column, label, isDerived }: CountCellProps) {
  const { value, setValue, common } = useField({ name, label });
  return (
    <label className={styles.cell}>
      <span className={styles.column}>{column}</span>
      <input
        className={styles.input}
        id={fieldId(name)}
        name={name}
        aria-label={label}
        aria-invalid={common.error !== undefined}
        aria-describedby={common.error === undefined ? undefined : errorId(name)}
        inputMode="numeric"
        readOnly={isDerived}
        autoComplete="off"
        value={asText(value)}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
    </label>
  );
}

function errorId(name: string): string {
  return `${fieldId(name)}-error`;
}
