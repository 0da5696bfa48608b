import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { formatClockTime } from "@/lib/i18n/format-time";
import type { DescribedFilter, ExportTable } from "./export-table";
import type { Words } from "./words";

type HeadFacts = Pick<ExportTable<never>, "title" | "filters" | "asOf" | "total">;

/** What every file says of itself before its first row. */
export type ExportHead = {
  /** Whose document it is, from the bloc down. */
  bodies: string[];
  title: string;
  /** Filter, as-of date, who, when, how many rows; one sentence each. */
  facts: string[];
};

export function exportHead(table: HeadFacts, viewer: Viewer, at: Date, { t, locale }: Words): ExportHead {
  const { role, organization, installation, displayName, username } = viewer;
  return {
    bodies: [
      installation.blocName.toLocaleUpperCase("vi"),
      ...(role === "SECRETARY" ? [organization.name] : []),
    ],
    title: table.title,
    facts: [
      t("exports.head.filters", { filters: filterLine(table.filters) || t("exports.head.noFilter") }),
      t("exports.head.asOf", { date: formatDate(table.asOf) }),
      t("exports.head.by", {
        name: displayName,
        account: username,
        time: formatClockTime(at, { withDate: true }),
      }),
      t("exports.head.rows", { count: formatInteger(table.total, locale) }),
    ],
  };
}

function filterLine(filters: readonly DescribedFilter[]): string {
  return filters.map(({ label, value }) => `${label}: ${value}`).join("; ");
}
