import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/dates/partial-date";
import { filterQuery } from "@/lib/statistics/dashboard-filter";
import type { ComparedSide } from "@/lib/statistics/get-comparison";
import styles from "./comparison-chooser.module.css";

type ComparisonChooserProps = {
  sides: readonly [ComparedSide, ComparedSide];
  /** What the whole is called: the bloc, or the viewer's unit. */
  wholeName: string;
};

/** Both sides as a form of the address itself, so that it works without scripts; the other filters ride along. */
export function ComparisonChooser({ sides: [left, right], wholeName }: ComparisonChooserProps) {
  const t = useTranslations("statistics.compare");
  const { unit: _unit, ...others } = filterQuery(left.filter);
  const sides = [
    // An empty word for the second unit would mean "the same as the first".
    { side: left, day: "on", unit: "unit", whole: "", dayLabel: t("day"), unitLabel: t("unit") },
    {
      side: right,
      day: "with",
      unit: "withUnit",
      whole: "ALL",
      dayLabel: t("otherDay"),
      unitLabel: t("otherUnit"),
    },
  ];
  return (
    <form className={styles.chooser} action="/statistics/compare">
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {sides.map(({ side, day, unit, whole, dayLabel, unitLabel }) => (
        <fieldset key={day} className={styles.side}>
          <label className={styles.field}>
            {unitLabel}
            <select name={unit} defaultValue={side.filter.unit ?? whole}>
              <option value={whole}>{wholeName}</option>
              {side.units.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            {dayLabel}
            <input name={day} size={10} defaultValue={formatDate(side.on)} autoComplete="off" />
          </label>
        </fieldset>
      ))}
      <button className={styles.submit} type="submit">
        {t("submit")}
      </button>
    </form>
  );
}
