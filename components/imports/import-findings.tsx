import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Grid, Stack } from "@/components/ui/grid";
import { Panel } from "@/components/ui/panel";
import { formatInteger } from "@/lib/i18n/format";
import type { ImportView } from "@/lib/imports/import-view";
import { noteText } from "@/lib/imports/note-text";
import styles from "./import-findings.module.css";
import { RepairKinds } from "./repair-kinds";

const plain: ReadonlySet<string> = new Set([
  "SEX_BY_COLUMN",
  "TEXT_FILE",
  "COLUMNS_REMEMBERED",
  "LEGACY_FONT",
]);

/** What is said about the file as a whole, what was repaired in it, and the cells its people are in. */
export function ImportFindings({ view }: { view: ImportView }) {
  const t = useTranslations();
  const locale = useLocale();
  const { findings, cells } = view;
  const isCounted =
    findings.skipped.some(({ reason }) => reason === "TOTAL") &&
    view.register === "MEMBERS" &&
    !findings.notes.some(({ code }) => code.endsWith("DIFFERS"));
  const others = findings.skipped.filter(({ reason }) => reason !== "SECTION");
  return (
    <Stack>
      <Grid columns={2}>
        <Panel title={t("imports.preview.fileNotes")}>
          <ul className={styles.findings}>
            {findings.notes.map((note) => (
              <li
                key={note.code + note.at + note.before}
                className={plain.has(note.code) ? undefined : styles.doubt}
              >
                {noteText(t, "fileNotes", note)}
              </li>
            ))}
            {isCounted && <li>{t("imports.preview.countsAgree")}</li>}
            {findings.notes.length === 0 && !isCounted && <li>{t("imports.preview.nothingToNote")}</li>}
          </ul>
          {others.length > 0 && (
            <details className={styles.skipped}>
              <summary>{t("imports.preview.skippedLines", { count: others.length })}</summary>
              <ul>
                {others.map(({ rowNumber, text }) => (
                  <li key={rowNumber}>{t("imports.preview.skippedLine", { row: rowNumber, text })}</li>
                ))}
              </ul>
            </details>
          )}
        </Panel>
        {cells.length > 0 && (
          <Panel title={t("imports.preview.cells", { count: formatInteger(cells.length, locale) })}>
            <CellList cells={cells.slice(0, cellsAtOnce)} />
            {cells.length > cellsAtOnce && (
              <details className={styles.skipped}>
                <summary>
                  {t("imports.preview.moreCells", {
                    count: formatInteger(cells.length - cellsAtOnce, locale),
                  })}
                </summary>
                <CellList cells={cells.slice(cellsAtOnce)} />
              </details>
            )}
          </Panel>
        )}
      </Grid>
      <RepairKinds view={view} />
    </Stack>
  );
}

/** As many as a unit of the usual size has; the rest of a large file's is opened when wanted. */
const cellsAtOnce = 16;

function CellList({ cells }: Pick<ImportView, "cells">) {
  const t = useTranslations("imports.preview");
  const locale = useLocale();
  return (
    <ul className={styles.cells}>
      {cells.map(({ name, rows, isNew }) => (
        <li key={name}>
          <span>
            {name} {isNew && <Badge tone="info">{t("cellNew")}</Badge>}
          </span>
          <span>{t("cellRows", { count: formatInteger(rows, locale) })}</span>
        </li>
      ))}
    </ul>
  );
}
