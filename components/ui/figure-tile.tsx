import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Explanation } from "./explanation";
import styles from "./figure-tile.module.css";
import { Why } from "./why";

type FigureTileProps = {
  label: string;
  /** Already formatted; null where the figure is unknown, which shows as "—" with the reason. */
  value: string | null;
  /** What is counted: "đảng viên", "năm". Leave it out only when the label says it. */
  unit?: string;
  /** Denominator and date, or the change against a named period: "trên 9.145 · đến 25/03/2021". */
  note?: ReactNode;
  /** The list behind the figure, already filtered. */
  href?: string;
  /** Why there is no figure. */
  unknownReason?: string;
  /** How the figure comes about. */
  why?: Explanation;
};

/** One figure, what it is of, and the way to its list. */
export function FigureTile({ label, value, unit, note, href, unknownReason, why }: FigureTileProps) {
  const t = useTranslations("common");
  const reason = unknownReason ?? t("unknown");
  return (
    <div className={styles.tile}>
      <dt className={styles.label}>
        {href ? (
          <a className={styles.link} href={href}>
            {label}
          </a>
        ) : (
          label
        )}
      </dt>
      <dd className={styles.body}>
        <span className={styles.value}>{value ?? <Unknown reason={reason} />}</span>
        {value !== null && unit && <span className={styles.unit}> {unit}</span>}
        {note && <span className={styles.note}>{note}</span>}
        {why && (
          <span className={styles.why}>
            <Why of={label} explanation={why} />
          </span>
        )}
      </dd>
    </div>
  );
}

/** The tiles of a page, as one list of terms and figures. */
export function FigureGrid({ children }: { children: ReactNode }) {
  return <dl className={styles.grid}>{children}</dl>;
}

function Unknown({ reason }: { reason: string }) {
  return (
    // Focusable so that the reason can be read without a mouse.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the title is the only place of the reason.
    <span className={styles.unknown} tabIndex={0} title={reason} role="img" aria-label={reason}>
      —
    </span>
  );
}
