"use client";

import { IconFilter, IconX } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./filter-bar.module.css";
import { SearchBox } from "./search-box";
import { useListAddress } from "./use-list-address";

type FilterOption = { value: string; label: string };

/** One filter of a list: its word in the address and its closed set of values. */
export type ListFilter = { param: string; label: string; options: readonly FilterOption[] };

type FilterBarProps = {
  /** Label of the search box, which writes `q=`; left out, there is none. */
  searchLabel?: string;
  filters: readonly ListFilter[];
};

// The fields are needed only once somebody opens the panel.
const FilterPanel = dynamic(() => import("./filter-panel").then((module) => module.FilterPanel), {
  ssr: false,
});

/** Search box, the filters in use as chips that can be taken off, and the panel to choose others. */
export function FilterBar({ searchLabel, filters }: FilterBarProps) {
  const t = useTranslations("common.filters");
  const { params, hrefFor, replace } = useListAddress();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const active = filters.flatMap((filter) => {
    const value = params.get(filter.param);
    const option = filter.options.find((candidate) => candidate.value === value);
    return option ? [{ ...filter, value: option.label }] : [];
  });
  const search = searchLabel && params.get("q");
  const none = Object.fromEntries(filters.map((filter) => [filter.param, null]));
  return (
    <div className={styles.bar}>
      {searchLabel && <SearchBox label={searchLabel} />}
      {filters.length > 0 && (
        <>
          <button className={styles.button} type="button" popoverTarget={id}>
            <IconFilter size={18} stroke={1.6} aria-hidden="true" />
            {active.length === 0 ? t("open") : t("openCount", { count: active.length })}
          </button>
          <div
            id={id}
            popover="auto"
            className={styles.panel}
            onToggle={(event) => setOpened(event.newState === "open")}
          >
            {opened && <FilterPanel filters={filters} params={params} replace={replace} />}
          </div>
        </>
      )}
      {(active.length > 0 || search) && (
        <ul className={styles.chips} aria-label={t("active")}>
          {search && (
            <li className={classNames(styles.chip, styles.onPaper)}>
              {searchLabel}: <b>{search}</b>
            </li>
          )}
          {active.map(({ param, label, value }) => (
            <li key={param}>
              <a
                className={styles.chip}
                href={hrefFor({ [param]: null })}
                data-scroll="keep"
                title={t("remove", { label, value })}
              >
                <span>
                  {label}: <b>{value}</b>
                </span>
                <IconX className={styles.cross} size={14} aria-hidden="true" />
              </a>
            </li>
          ))}
          {active.length > 1 && (
            <li>
              <a className={styles.clear} href={hrefFor(none)} data-scroll="keep">
                {t("clear")}
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
