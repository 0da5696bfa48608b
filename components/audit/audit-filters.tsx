import { useTranslations } from "next-intl";
import { FilterBar, type ListFilter } from "@/components/data-table/filter-bar";
import { auditKinds, auditPeriods } from "@/lib/audit/audit-kinds";
import { type AuditAccount, auditOutcomes } from "@/lib/audit/audit-line";
import type { UnitChoice } from "@/lib/organizations/unit-choice";

export type AuditFiltersProps = { accounts: readonly AuditAccount[]; units: readonly UnitChoice[] };

/** What the trail can be narrowed to; each filter is a word of the address. */
export function AuditFilters({ accounts, units }: AuditFiltersProps) {
  const t = useTranslations("audit");
  const filters: ListFilter[] = [
    {
      param: "period",
      label: t("filters.period"),
      options: auditPeriods.map((value) => ({ value, label: t(`periods.${value}`) })),
    },
    {
      param: "account",
      label: t("filters.account"),
      options: accounts.map(({ id, username, name }) => ({ value: id, label: `${username} (${name})` })),
    },
    {
      param: "kind",
      label: t("filters.kind"),
      options: auditKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      param: "outcome",
      label: t("filters.outcome"),
      options: auditOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
    },
    {
      param: "unit",
      label: t("filters.unit"),
      options: units.map(({ code, name }) => ({ value: code, label: name })),
    },
  ];
  return <FilterBar filters={filters.filter(({ options }) => options.length > 0)} />;
}
