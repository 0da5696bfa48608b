"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FoundLayout, ReadingChoices } from "@/lib/imports/reading";
import styles from "./mapping-form.module.css";
import { MappingTable } from "./mapping-table";
import { ReadingProgress } from "./reading-progress";
import { useReading } from "./use-reading";

type MappingFormProps = {
  id: string;
  href: string;
  layout: FoundLayout;
  choices: ReadingChoices;
  joined: string | null;
  offered: readonly { value: string; label: string }[];
  missing: readonly string[];
  openDates: readonly string[];
};

/** Where the headings are, what each column is, which way dates are written; then the file is read again so. */
export function MappingForm({
  id,
  href,
  layout,
  choices,
  joined,
  offered,
  missing,
  openDates,
}: MappingFormProps) {
  const t = useTranslations("imports.mapping");
  const router = useRouter();
  const { isReading, progress, failure, read, setFailure } = useReading(() => router.push(href));
  const again = useReading(() => undefined);
  const [sheet, setSheet] = useState(layout.sheet);
  const [headerRow, setHeaderRow] = useState(String(layout.headerRow));
  const [monthFirst, setMonthFirst] = useState(choices.monthFirst);
  const [columns, setColumns] = useState(() => meaningOf(layout));
  const [shown, setShown] = useState(layout.signature);
  // Other headings were found: what is chosen for the former ones means nothing to them.
  if (shown !== layout.signature) {
    setShown(layout.signature);
    setColumns(meaningOf(layout));
  }

  const place = { sheet, headerRow: Number(headerRow) || null };
  const lookAgain = () => {
    const fresh = { ...choices, ...place, columns: null };
    void again.read(`/imports/${id}/read`, { choices: fresh, isMapping: false });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const twice = offered.find(({ value }) => value !== joined && columnsTaken(columns, value) > 1);
    if (twice) return setFailure(t("twice", { name: twice.label }));
    const asChosen = { ...choices, ...place, columns, monthFirst };
    void read(`/imports/${id}/read`, { choices: asChosen, isMapping: true });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {missing.length > 0 && (
        <div className={styles.missing} role="alert">
          <strong>{t("missing")}</strong>
          <p>{t("missingText", { names: missing.join("; ") })}</p>
        </div>
      )}
      <div className={styles.place}>
        <label>
          {t("sheet")}
          <select value={sheet} onChange={(event) => setSheet(event.currentTarget.value)}>
            {layout.sheets.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          {t("headerRow")}
          <input
            inputMode="numeric"
            value={headerRow}
            onChange={(event) => setHeaderRow(event.currentTarget.value)}
          />
        </label>
        <Button onClick={lookAgain} aria-disabled={again.isReading}>
          {again.isReading ? t("saving") : t("look")}
        </Button>
      </div>
      {openDates.length > 0 || monthFirst !== null ? (
        <fieldset className={styles.dates}>
          <legend>{t("monthFirst")}</legend>
          {openDates.length > 0 && <p>{t("monthFirstAsk", { columns: openDates.join(", ") })}</p>}
          {[false, true].map((isMonth) => (
            <label key={String(isMonth)}>
              <input
                type="radio"
                name="monthFirst"
                checked={(monthFirst ?? false) === isMonth}
                onChange={() => setMonthFirst(isMonth)}
              />
              {t(isMonth ? "monthFirstYes" : "dayFirst")}
            </label>
          ))}
        </fieldset>
      ) : null}
      <MappingTable
        layout={layout}
        columns={columns}
        offered={offered}
        onChoose={(index, column) => setColumns({ ...columns, [index]: column })}
      />
      <div className={styles.actions}>
        {(failure ?? again.failure) && (
          <p className={styles.failure} role="alert">
            {failure ?? again.failure}
          </p>
        )}
        <Button type="submit" variant="primary" aria-disabled={isReading}>
          {isReading ? t("saving") : t("save")}
        </Button>
        {isReading ? <ReadingProgress progress={progress} /> : <p>{t("remembered")}</p>}
      </div>
    </form>
  );
}

function meaningOf({ columns }: FoundLayout): Record<string, string | null> {
  return Object.fromEntries(columns.map(({ index, column }) => [String(index), column]));
}

function columnsTaken(columns: Readonly<Record<string, string | null>>, value: string): number {
  return Object.values(columns).filter((column) => column === value).length;
}
