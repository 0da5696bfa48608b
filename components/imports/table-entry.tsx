"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { EntryGrid, type GridColumn } from "@/components/entry-grid/entry-grid";
import { DraftNotice } from "@/components/forms/draft-notice";
import { LeaveGuard } from "@/components/forms/leave-guard";
import { RefusalHelp } from "@/components/forms/refusal-help";
import { Button } from "@/components/ui/button";
import { formatClockTime } from "@/lib/i18n/format-time";
import { entryFile } from "@/lib/imports/entry/entry-file";
import { type EntrySheet, entrySheetOf } from "@/lib/imports/entry/entry-sheet";
import { type GridHeadings, headingsOf } from "@/lib/imports/entry/headings-of";
import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import { columnLetters } from "@/lib/spreadsheet/workbook";
import { formOf, type ImportTarget, startHref, uploadHref } from "./import-target";
import { ReadingProgress } from "./reading-progress";
import styles from "./table-entry.module.css";
import { TableTools } from "./table-tools";
import { UnitChoice } from "./unit-choice";
import { useReading } from "./use-reading";
import { useTableEntry } from "./use-table-entry";

type TableEntryProps = {
  target: ImportTarget;
  /** The columns of the register in words. */
  names: Readonly<Record<string, string>>;
  editId: string | null;
};

/** First step without a file: rows copied from Excel or typed in, which then go the way of every file. */
export function TableEntry({ target, names, editId }: TableEntryProps) {
  const t = useTranslations("imports");
  const router = useRouter();
  const helpId = useId();
  const register = target.kind === "UNIT" ? "MEMBERS" : "STUDY_RESULTS";
  const audiences = target.kind === "UNIT" ? none : target.audiences;
  const sheet = useMemo(() => entrySheetOf(register, audiences), [register, audiences]);
  const table = useTableEntry({
    sheet,
    form: formOf(target),
    initialUnitId: target.kind === "UNIT" ? target.initialUnitId : null,
    editId,
  });
  const { isReading, progress, failure, reason, read, setFailure } = useReading((id) => {
    table.setMadeInto(id);
    router.push(`${startHref(target)}/${id}`);
  });
  const [isUnitMissing, setUnitMissing] = useState(false);
  const { columns, headings } = useHeadings(table.state.cells, sheet, names);
  const { rows, unitId, isEmpty, said } = table;

  const send = () => {
    setUnitMissing(target.kind === "UNIT" && unitId === null);
    if (target.kind === "UNIT" && unitId === null) return;
    if (isEmpty) return setFailure(t("table.empty"));
    const time = formatClockTime(new Date(), { withDate: true }).replace(":", "h").replaceAll("/", "-");
    const name = t("table.fileName", { time });
    void read(uploadHref(target, unitId, name), new File([entryFile(rows)], `${name}.tsv`));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {table.offer && <DraftNotice {...table.offer} />}
      {target.kind === "UNIT" && (
        <div className={styles.unit}>
          <UnitChoice
            units={target.units}
            unitId={unitId}
            onChoose={table.setUnitId}
            error={isUnitMissing && unitId === null ? t("upload.unitRequired") : null}
          />
        </div>
      )}
      <TableTools state={table.state} act={table.act} said={said} />
      <EntryGrid
        label={t("table.label")}
        describedBy={helpId}
        state={table.state}
        act={table.act}
        onPaste={table.paste}
        columns={columns}
        headings={headings}
      />
      <p id={helpId} className={styles.help}>
        {t(headings ? "table.keys" : "table.noHeadings")}
      </p>
      <div className={styles.actions}>
        {failure && (
          <div className={styles.failure} role="alert">
            <p>{failure}</p>
            <RefusalHelp reason={reason} onRetry={send} />
          </div>
        )}
        <Button type="submit" variant="primary" aria-disabled={isReading}>
          {isReading ? t("table.reading") : t("table.read")}
        </Button>
        {isReading ? (
          <ReadingProgress progress={progress} />
        ) : (
          <p>
            {table.keptAt
              ? t("table.kept", { time: formatClockTime(table.keptAt) })
              : t("table.nothingWritten")}
          </p>
        )}
      </div>
      <LeaveGuard active={!isEmpty && !isReading && table.keptAt === null} />
    </form>
  );
}

const none: readonly never[] = [];

/** What each column is taken for; where its heading is the usual one, there is nothing more to say. */
function useHeadings(
  cells: TextRows,
  { headings: usual, readHeading }: EntrySheet,
  names: Readonly<Record<string, string>>,
): { columns: readonly GridColumn[]; headings: GridHeadings | null } {
  const t = useTranslations("imports.table");
  const settled = useDeferredValue(cells);
  return useMemo(() => {
    const headings = headingsOf(settled, readHeading);
    const columns = (settled[0] ?? []).map((_, index): GridColumn => {
      const { column, label } = headings?.columns[index] ?? { column: null, label: "" };
      const name = column === null ? null : (names[column] ?? column);
      const isPlain = label === "" || usual.includes(label);
      return {
        name: name ?? (label || t("column", { letters: columnLetters(index) })),
        note: isPlain || !headings ? null : (name ?? t("ignored")),
      };
    });
    return { columns, headings };
  }, [settled, usual, readHeading, names, t]);
}
