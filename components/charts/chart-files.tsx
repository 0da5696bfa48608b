"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import styles from "./chart-files.module.css";

type ChartFilesProps = {
  title: string;
  subtitle: string;
  /** The figures as a workbook, where the page offers one. */
  workbookHref: string | undefined;
  /** The drawing on the screen; null while the chart is its table. */
  drawing: () => SVGSVGElement | null;
  isDrawn: boolean;
};

/** The chart as a file: its picture as drawn, its figures as a workbook. */
export function ChartFiles({ title, subtitle, workbookHref, drawing, isDrawn }: ChartFilesProps) {
  const t = useTranslations("common.chart");
  const id = useId();
  const save = async (format: "svg" | "png") => {
    const svg = drawing();
    if (!svg) return;
    const { saveDrawing } = await import("./save-drawing");
    await saveDrawing({ svg, title, subtitle }, format);
  };
  return (
    <span className={styles.anchor}>
      <button className={styles.button} type="button" popoverTarget={id} aria-label={t("filesOf", { title })}>
        {t("files")}
      </button>
      <span id={id} popover="auto" className={styles.menu}>
        {isDrawn &&
          (["png", "svg"] as const).map((format) => (
            <button
              key={format}
              className={styles.item}
              type="button"
              popoverTarget={id}
              popoverTargetAction="hide"
              onClick={() => save(format)}
            >
              {t(format)}
            </button>
          ))}
        {workbookHref !== undefined && (
          // A target leaves the link to the browser; `download` would save the sign-in page as a file.
          <a className={styles.item} href={workbookHref} target="_self">
            {t("xlsx")}
          </a>
        )}
      </span>
    </span>
  );
}
