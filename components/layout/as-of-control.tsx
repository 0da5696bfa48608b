"use client";

import { IconCalendarEvent, IconX } from "@tabler/icons-react";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { answersForADay, asOfName } from "@/lib/dates/as-of-pages";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { closedPeriods } from "@/lib/dates/closed-periods";
import { formatDate } from "@/lib/dates/partial-date";
import styles from "./as-of-control.module.css";
import { useAsOf } from "./use-as-of";

const panelId = "as-of-panel";

/**
 * The day the figures are of, and where it is changed: the one control of every page that answers for a day. A plain form
 * and plain links, so it works before the scripts have loaded; elsewhere it only says which day today is.
 */
export function AsOfControl({ today }: { today: CalendarDate }) {
  const t = useTranslations("common");
  const pathname = usePathname();
  const params = useSearchParams();
  const on = useAsOf(today);
  const isPast = on < today;
  if (!answersForADay(pathname)) return <span>{t("asOf", { date: formatDate(today) })}</span>;

  const hrefOn = (day: CalendarDate | null) => {
    const next = new URLSearchParams(params);
    next.delete("page");
    if (day === null) next.delete(asOfName);
    else next.set(asOfName, day);
    return next.size === 0 ? pathname : `${pathname}?${next}`;
  };
  const kept = [...params].filter(([name]) => name !== asOfName && name !== "page");
  return (
    <span className={classNames(styles.control, isPast && styles.past)}>
      <button type="button" className={styles.open} popoverTarget={panelId} aria-label={t("day.change")}>
        <IconCalendarEvent size={16} aria-hidden="true" />
        {t("asOf", { date: formatDate(on) })}
      </button>
      {isPast && (
        <a className={styles.reset} href={hrefOn(null)} aria-label={t("day.backToToday")} data-as-of="own">
          <IconX size={14} aria-hidden="true" />
        </a>
      )}
      <div id={panelId} popover="auto" className={styles.panel}>
        <form method="get" action={pathname} className={styles.form}>
          {kept.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <label className={styles.label}>
            {t("day.label")}
            <input
              className={styles.input}
              name={asOfName}
              key={on}
              defaultValue={formatDate(on)}
              inputMode="numeric"
              autoComplete="off"
              pattern="\s*\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}\s*"
              title={t("day.hint")}
              required
            />
          </label>
          <button type="submit" className={styles.submit}>
            {t("day.show")}
          </button>
        </form>
        <ul className={styles.presets}>
          {closedPeriods(today).map(({ name, endedOn }) => (
            <li key={name}>
              <a href={hrefOn(endedOn)} aria-current={on === endedOn || undefined}>
                {t(`day.${name}`)} <span>{formatDate(endedOn)}</span>
              </a>
            </li>
          ))}
          <li>
            <a href={hrefOn(null)} aria-current={!isPast || undefined} data-as-of="own">
              {t("day.today")} <span>{formatDate(today)}</span>
            </a>
          </li>
        </ul>
      </div>
    </span>
  );
}
