import { Button } from "@/components/ui/button";
import {
  nextPeriod,
  type Period,
  periodKinds,
  periodOn,
  periodsBetween,
  previousPeriod,
} from "@/lib/balance/period";
import { balanceHref } from "@/lib/balance/search";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { type BalanceWords, useBalanceWords } from "./balance-words";
import styles from "./period-chooser.module.css";

type PeriodChooserProps = {
  period: Period;
  /** As in the address; null is the viewer's whole. */
  unit: string | null;
  openedOn: CalendarDate | null;
  today: CalendarDate;
};

/** Which period: its kind, one of that kind, or two days. Plain links and a plain form, so it needs no scripts. */
export function PeriodChooser(props: PeriodChooserProps) {
  const words = useBalanceWords();
  const { t } = words;
  const { period, unit } = props;
  const kinds = [
    ...periodKinds.map((kind) => ({ kind, period: periodOn(kind, period.to) })),
    { kind: "DATES" as const, period: { ...period, kind: "DATES" as const, code: null } },
  ];
  return (
    <div className={styles.chooser}>
      <nav className={styles.kinds} aria-label={t("chooser.kind")}>
        {kinds.map(({ kind, period: target }) => (
          <a
            key={kind}
            href={balanceHref({ unit, period: target })}
            aria-current={kind === period.kind ? "true" : undefined}
            data-scroll="keep"
          >
            {t(`chooser.${kind}`)}
          </a>
        ))}
      </nav>
      {period.kind === "DATES" ? (
        <Dates words={words} period={period} unit={unit} />
      ) : (
        <Calendar words={words} {...props} period={period} />
      )}
    </div>
  );
}

type CalendarProps = Omit<PeriodChooserProps, "period"> & {
  words: BalanceWords;
  period: Exclude<Period, { kind: "DATES" }>;
};

function Calendar({ words, period, unit, openedOn, today }: CalendarProps) {
  const { t, period: name } = words;
  const choices = periodsBetween(period.kind, openedOn ?? period.from, today);
  // An address may name a period before the register began.
  if (choices.every(({ code }) => code !== period.code)) choices.push(periodOn(period.kind, period.to));
  const [before, after] = [previousPeriod(period), nextPeriod(period)];
  return (
    <form className={styles.form} method="get" action="/movements">
      {unit !== null && <input type="hidden" name="unit" value={unit.toLowerCase()} />}
      {openedOn !== null && before.to >= openedOn && (
        <a
          className={styles.step}
          href={balanceHref({ unit, period: before })}
          aria-label={t("chooser.previous", { period: name(before) })}
          data-scroll="keep"
        >
          ‹
        </a>
      )}
      <label className={styles.label}>
        <span className={styles.unseen}>{t("chooser.period")}</span>
        <select name="period" key={period.code} defaultValue={period.code}>
          {choices.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {name(choice)}
            </option>
          ))}
        </select>
      </label>
      {after.from <= today && (
        <a
          className={styles.step}
          href={balanceHref({ unit, period: after })}
          aria-label={t("chooser.next", { period: name(after) })}
          data-scroll="keep"
        >
          ›
        </a>
      )}
      <Button type="submit">{t("chooser.show")}</Button>
    </form>
  );
}

function Dates({ words: { t }, period, unit }: { words: BalanceWords; period: Period; unit: string | null }) {
  return (
    <form className={styles.form} method="get" action="/movements">
      {unit !== null && <input type="hidden" name="unit" value={unit.toLowerCase()} />}
      {(["from", "to"] as const).map((end) => (
        <label key={end} className={styles.label}>
          {t(`chooser.${end}`)}
          <input
            key={period[end]}
            name={end}
            defaultValue={formatDate(period[end])}
            inputMode="numeric"
            autoComplete="off"
            pattern="\s*\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}\s*"
            title={t("chooser.datesWrong")}
            required
          />
        </label>
      ))}
      <Button type="submit">{t("chooser.show")}</Button>
    </form>
  );
}
