"use client";

import { Select } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { accentFreeFilter } from "@/components/forms/accent-free-filter";
import { Button } from "@/components/ui/button";
import type { ImportUnit } from "@/lib/imports/import-view";
import { FileChoice } from "./file-choice";
import styles from "./imports.module.css";
import { sendWorkbook } from "./send-workbook";

type UploadFormProps = {
  /** Where the viewer may read a list into; a secretary has one. */
  units: readonly ImportUnit[];
  initialUnitId: string | null;
};

/** First step: whose list, and which file. What was chosen stays when the file is refused. */
export function UploadForm({ units, initialUnitId }: UploadFormProps) {
  const t = useTranslations("imports");
  const tf = useTranslations("common.form");
  const router = useRouter();
  const [unitId, setUnitId] = useState(initialUnitId);
  const [file, setFile] = useState<File | null>(null);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<{ field: "unit" | "file"; sentence: string } | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isReading) return;
    if (unitId === null) return setFailure({ field: "unit", sentence: t("upload.unitRequired") });
    if (file === null) return setFailure({ field: "file", sentence: t("upload.fileRequired") });
    setFailure(null);
    setReading(true);
    const answer = await sendWorkbook(unitId, file);
    if ("id" in answer) return router.push(`/members/import/${answer.id}`);
    setReading(false);
    setFailure({ field: "file", sentence: answer.sentence ?? t(`errors.${answer.reason}`) });
  };

  const [only] = units;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {units.length === 1 && only ? (
        <p className={styles.fixed}>
          <span>{t("upload.unit")}</span>
          <strong>{only.name}</strong>
        </p>
      ) : (
        <Select
          label={t("upload.unit")}
          description={t("upload.unitHelp")}
          placeholder={t("upload.chooseUnit")}
          nothingFoundMessage={tf("noMatch")}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={setUnitId}
          filter={accentFreeFilter}
          error={failure?.field === "unit" ? failure.sentence : null}
          allowDeselect={false}
          searchable
        />
      )}
      <FileChoice
        file={file}
        onChoose={setFile}
        error={failure?.field === "file" ? failure.sentence : null}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" aria-disabled={isReading}>
          {isReading ? t("upload.reading") : t("upload.read")}
        </Button>
        <p role="status">{isReading ? t("upload.reading") : t("upload.nothingWritten")}</p>
      </div>
    </form>
  );
}
