"use client";

import { useTranslations } from "next-intl";
import { FieldRow, FormGroup } from "@/components/forms/form-group";
import { useFieldValue } from "@/components/forms/record-form-context";
import { SegmentedField } from "@/components/forms/segmented-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { ActForm } from "@/lib/organizations/acts/act-form";
import { foundableIn, newFounded } from "@/lib/organizations/acts/initial-act";
import { isBase, type UnitKind } from "@/lib/organizations/kinds";
import { organizationTypes } from "@/lib/organizations/organization-types";
import styles from "./acts.module.css";
import { useFounded } from "./use-founded";

/** The organisations an act founds, one after the other. */
export function FoundedList({ form }: { form: ActForm }) {
  const t = useTranslations("organizations.acts.form");
  const { founded, setFounded } = useFounded();
  return (
    <>
      {founded.map(({ code }, index) => (
        <FormGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: fields are addressed by their place in the list.
          key={index}
          title={founded.length === 1 ? t("founded") : t("foundedNumber", { number: index + 1 })}
        >
          <FoundedFields index={index} kinds={foundableIn(form)} />
          {index > 0 && index === founded.length - 1 && (
            <div>
              <Button
                aria-label={`${t("removeFounded")} ${code}`}
                onClick={() => setFounded(founded.slice(0, -1))}
              >
                {t("removeFounded")}
              </Button>
            </div>
          )}
        </FormGroup>
      ))}
      {form.kind === "SPLIT" && founded.length < form.codes.length && (
        <div className={styles.buttons}>
          <Button onClick={() => setFounded([...founded, newFounded(form, founded.length)])}>
            {t("addFounded")}
          </Button>
        </div>
      )}
    </>
  );
}

/** The organisation that follows one in another form; a new đảng bộ cơ sở with the cells it begins with. */
export function ConvertFields({ form }: { form: ActForm }) {
  const t = useTranslations("organizations.acts.form");
  const { founded, setFounded } = useFounded();
  const [whole, ...cells] = founded;
  if (!whole) return null;
  const isCommittee = whole.kind === "BASE_COMMITTEE";
  return (
    <>
      <FormGroup title={t(isCommittee ? "foundedCommittee" : "founded")}>
        <FoundedFields index={0} kinds={[whole.kind]} />
      </FormGroup>
      {isCommittee && (
        <FormGroup title={t("foundedCells")}>
          {cells.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields are addressed by their place in the list.
            <FieldRow key={index}>
              <Names index={index + 1} />
            </FieldRow>
          ))}
          <div className={styles.buttons}>
            {founded.length < form.codes.length && (
              <Button onClick={() => setFounded([...founded, newFounded(form, founded.length)])}>
                {t("addCell")}
              </Button>
            )}
            {cells.length > 1 && (
              <Button onClick={() => setFounded(founded.slice(0, -1))}>{t("removeCell")}</Button>
            )}
          </div>
        </FormGroup>
      )}
    </>
  );
}

/** What a new organisation is called and what it is. */
export function FoundedFields({ index, kinds }: { index: number; kinds: readonly UnitKind[] }) {
  const t = useTranslations("organizations");
  const typedKind = useFieldValue(`founded.${index}.kind`);
  const kind = kinds.find((known) => known === typedKind);
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedField
          name={`founded.${index}.kind`}
          label={t("form.kind")}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      )}
      <Names index={index} />
      {kind !== undefined && isBase(kind) && (
        <SelectField
          name={`founded.${index}.typeCode`}
          label={t("form.type")}
          options={organizationTypes.map((value) => ({ value, label: `${value} · ${t(`types.${value}`)}` }))}
        />
      )}
    </>
  );
}

function Names({ index }: { index: number }) {
  const t = useTranslations("organizations.form");
  return (
    <>
      <TextField name={`founded.${index}.name`} label={t("name")} />
      <TextField name={`founded.${index}.shortName`} label={t("shortName")} />
      <TextField name={`founded.${index}.code`} label={t("code")} />
    </>
  );
}
