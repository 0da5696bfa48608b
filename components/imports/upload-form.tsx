"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FileChoice } from "./file-choice";
import styles from "./import-start.module.css";
import { type ImportTarget, startHref, uploadHref } from "./import-target";
import { ReadingProgress } from "./reading-progress";
import { UnitChoice } from "./unit-choice";
import { useReading } from "./use-reading";

/** First step: whose file, and which. What was chosen stays when the file is refused. */
export function UploadForm({ target }: { target: ImportTarget }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const { isReading, progress, failure, read, setFailure } = useReading((id) =>
    router.push(`${startHref(target)}/${id}`),
  );
  const [unitId, setUnitId] = useState(target.kind === "UNIT" ? target.initialUnitId : null);
  const [file, setFile] = useState<File | null>(null);
  const [unitMissing, setUnitMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnitMissing(target.kind === "UNIT" && unitId === null);
    if (target.kind === "UNIT" && unitId === null) return;
    if (file === null) return setFailure(t("upload.fileRequired"));
    void read(uploadHref(target, unitId, file.name), file);
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
