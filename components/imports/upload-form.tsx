"use client";

import { Select } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { accentFreeFilter } from "@/components/forms/accent-free-filter";
import { Button } from "@/components/ui/button";
import type { ImportUnit } from "@/lib/imports/import-view";
import { FileChoice } from "./file-choice";
import styles from "./import-start.module.css";
import { ReadingProgress } from "./reading-progress";
import { useReading } from "./use-reading";

type UploadFormProps = {
  /** Where the viewer may read a list into, a secretary has one; or the campaign whose results are read. */
  target:
    | { kind: "UNIT"; units: readonly ImportUnit[]; initialUnitId: string | null }
    | { kind: "CAMPAIGN"; id: string; title: string };
};

/** First step: whose file, and which. What was chosen stays when the file is refused. */
export function UploadForm({ target }: UploadFormProps) {
  const t = useTranslations("imports");
  const router = useRouter();
  const base = target.kind === "UNIT" ? "/members/import" : `/study/${target.id}/import`;
  const { isReading, progress, failure, read, setFailure } = useReading((id) => router.push(`${base}/${id}`));
  const [unitId, setUnitId] = useState(target.kind === "UNIT" ? target.initialUnitId : null);
  const [file, setFile] = useState<File | null>(null);
  const [unitMissing, setUnitMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnitMissing(target.kind === "UNIT" && unitId === null);
    if (target.kind === "UNIT" && unitId === null) return;
    if (file === null) return setFailure(t("upload.fileRequired"));
    const whose: Record<string, string> =
      target.kind === "UNIT" ? { unit: unitId ?? "" } : { campaign: target.id };
    void read(`/imports?${new URLSearchParams({ ...whose, name: file.name })}`, file);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {target.kind === "UNIT" ? (
        <UnitChoice
          units={target.units}
          unitId={unitId}
          onChoose={setUnitId}
          error={unitMissing && unitId === null ? t("upload.unitRequired") : null}
        />
      ) : null}
      <FileChoice
        file={file}
        onChoose={(chosen) => {
          setFile(chosen);
          setFailure(null);
        }}
        error={failure}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" aria-disabled={isReading}>
          {isReading ? t("upload.reading") : t("upload.read")}
        </Button>
        {isReading ? <ReadingProgress progress={progress} /> : <p>{t("upload.nothingWritten")}</p>}
      </div>
    </form>
  );
}

type UnitChoiceProps = {
  units: readonly ImportUnit[];
  unitId: string | null;
  onChoose: (id: string | null) => void;
  error: string | null;
};

function UnitChoice({ units, unitId, onChoose, error }: UnitChoiceProps) {
  const t = useTranslations("imports.upload");
  const tf = useTranslations("common.form");
  const [only] = units;
  if (units.length === 1 && only) {
    return (
      <p className={styles.fixed}>
        <span>{t("unit")}</span>
        <strong>{only.name}</strong>
      </p>
    );
  }
  return (
    <Select
      label={t("unit")}
      description={t("unitHelp")}
      placeholder={t("chooseUnit")}
      nothingFoundMessage={tf("noMatch")}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={unitId}
      onChange={onChoose}
      filter={accentFreeFilter}
      error={error}
      allowDeselect={false}
      searchable
    />
  );
}
