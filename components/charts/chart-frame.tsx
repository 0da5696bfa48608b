"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Explanation } from "@/components/ui/explanation";
import { Why } from "@/components/ui/why";
import { ChartFiles } from "./chart-files";
import styles from "./chart-frame.module.css";
import type { Series } from "./chart-model";
import { Legend } from "./legend";
import { useDrawings } from "./use-drawings";
import { useElementWidth } from "./use-element-width";

type ChartFrameProps = {
  title: string;
  subtitle: string;
  /** How the figures come about. */
  why?: Explanation | undefined;
  /** The figures as a workbook. */
  workbookHref?: string | undefined;
  /** Named by colour above the drawing; left out where there is one. */
  series?: readonly Series[];
  isEmpty: boolean;
  /** What is printed: long lists of bars break over pages only as a table. */
  print: "drawing" | "table";
  draw: (drawings: typeof import("./drawings"), width: number) => ReactNode;
  /** The same figures as a real table; `inert` while the drawing stands in for it, so that no hidden link takes the focus. */
  table: (inert: boolean) => ReactNode;
};

/**
 * Title, drawing, and the same figures as a table one Tab and one press away. The drawing is a picture for the eye and the
 * mouse; the table is what keyboards, screen readers, pages without scripts and long prints use, so it is always there.
 */
export function ChartFrame({
  title,
  subtitle,
  why,
  workbookHref,
  series,
  isEmpty,
  print,
  draw,
  table,
}: ChartFrameProps) {
  const t = useTranslations("common.chart");
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot);
  const drawings = useDrawings();
  const [asTable, setAsTable] = useState(false);
  const other = asTable ? t("showChart") : t("showTable");
  const drawn = drawings !== null && width !== null && !asTable && !isEmpty;
  return (
    <figure className={styles.figure} aria-labelledby={id} data-print={print}>
      <figcaption className={styles.caption}>
        <div>
          <div className={styles.title}>
            <h2 id={id}>{title}</h2>
            {why && <Why of={title} explanation={why} />}
          </div>
          <p className={styles.subtitle}>{subtitle}</p>
        </div>
        {!isEmpty && (
          <div className={styles.acts}>
            <button
              className={styles.toggle}
              type="button"
              aria-label={`${other}: ${title}`}
              onClick={() => setAsTable(!asTable)}
            >
              {other}
            </button>
            {(drawn || workbookHref !== undefined) && (
              <ChartFiles
                title={title}
                subtitle={subtitle}
                workbookHref={workbookHref}
                drawing={() => plot.current?.querySelector("svg") ?? null}
                isDrawn={drawn}
              />
            )}
          </div>
        )}
      </figcaption>
      {isEmpty && <p className={styles.subtitle}>{t("empty")}</p>}
      {series && series.length > 1 && !asTable && <Legend series={series} />}
      <div ref={plot} className={styles.plot} aria-hidden="true" hidden={asTable}>
        {drawn && draw(drawings, width)}
      </div>
      {!isEmpty && (
        <div className={classNames(styles.table, drawn && styles.unseen, asTable && styles.plain)}>
          {table(drawn)}
        </div>
      )}
    </figure>
  );
}
