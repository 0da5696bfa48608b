import type { OverviewSearch, UnitSearch } from "@/lib/study/load-search";
import type { DescribedFilter } from "./export-table";
import type { Words } from "./words";

type Narrowing = Partial<Omit<OverviewSearch & UnitSearch, "sort" | "page" | "size">>;

/** What narrows a list of campaigns or of their units, in the words of the list's own filters. */
export function describeStudyFilters(search: Narrowing, { t }: Words): DescribedFilter[] {
  const { q, year, type, status, progress, late, below } = search;
  const words: Record<string, [label: string, value: string | null | undefined]> = {
    q: [t("exports.search"), q && `“${q}”`],
    year: [t("study.filters.year"), year ? String(year) : null],
    progress: [t("study.filters.progress"), progress && t(`study.filters.progressValues.${progress}`)],
    status: [t("study.filters.status"), status && t(`study.statuses.${status}`)],
    late: [t("study.filters.late"), late && t("study.filters.lateOnly")],
    below: [t("study.filters.below"), below && t("study.filters.belowOnly")],
    type: [t("study.filters.type"), type && t(`organizations.types.${type}`)],
  };
  return Object.entries(words).flatMap(([name, [label, value]]) => (value ? [{ name, label, value }] : []));
}
