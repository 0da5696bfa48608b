import { seriesColor } from "./bar-colors";
import type { Series } from "./chart-model";
import styles from "./legend.module.css";

/** Which colour is which series. */
export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className={styles.legend}>
      {series.map(({ id, label }, index) => (
        <li key={id}>
          <span className={styles.swatch} style={{ background: seriesColor(index) }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
