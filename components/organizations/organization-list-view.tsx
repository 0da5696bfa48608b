import { useLocale, useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { asOfDate } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import type { OrganizationTotals } from "@/lib/organizations/arrange";
import type { UnitKind } from "@/lib/organizations/kinds";
import type { OrganizationList } from "@/lib/organizations/organization-list";
import { type OrganizationSearch, organizationListHref } from "@/lib/organizations/search";
import type { OpenView } from "@/lib/views/saved-view";
import { OrganizationTable } from "./organization-table";
import { OrganizationTree } from "./organization-tree";

type OrganizationListViewProps = {
  list: OrganizationList;
  search: OrganizationSearch;
  today: CalendarDate;
  /** The kinds the viewer may add at the top of the own scope; none hides the act. */
  addable: readonly UnitKind[];
  canExport: boolean;
  /** The history of reorganisation counts people. */
  showsActs: boolean;
  view: OpenView | null;
  canShareViews: boolean;
};

/** The list of organisations: what it adds up to, and the rows as a table or as a tree. */
export function OrganizationListView(props: OrganizationListViewProps) {
  const { list, search, today, addable, canExport, showsActs, view: savedView, canShareViews } = props;
  const t = useTranslations("organizations");
  return (
    <>
      <PageHeader
        title={t("title")}
        context={<Totals totals={list.totals} today={asOfDate(search.on, today)} />}
        action={
          <>
            {canExport && list.view === "table" && (
              <ExportMenu href="/organizations/export" count={list.total} />
            )}
            {showsActs && <LinkButton href="/organizations/acts">{t("acts.open")}</LinkButton>}
            {addable.length > 0 && (
              <LinkButton variant="primary" href="/organizations/new">
                {t(addable.includes("CELL") ? "addBelow" : "add")}
              </LinkButton>
            )}
          </>
        }
      />
      <LinkTabs
        label={t("views.label")}
        tabs={(["table", "tree"] as const).map((view) => ({
          href: organizationListHref({ ...search, view }),
          label: t(`views.${view}`),
          current: list.view === view,
        }))}
      />
      {list.view === "tree" ? (
        <OrganizationTree branches={list.branches} open={list.open} />
      ) : (
        <OrganizationTable
          rows={list.rows}
          total={list.total}
          page={list.page}
          pageSize={search.pageSize}
          sort={search.sort}
          showsPeople={list.totals.members !== null}
          showsParent={list.totals.bases < list.total}
          view={savedView}
          canShareViews={canShareViews}
        />
      )}
    </>
  );
}

/** "67 tổ chức cơ sở · 482 chi bộ trực thuộc · 9.145 đảng viên · đến 25/03/2021": always of the rows shown. */
function Totals({ totals, today }: { totals: OrganizationTotals; today: CalendarDate }) {
  const t = useTranslations("organizations.totals");
  const locale = useLocale();
  const words = (["bases", "cells", "members"] as const).flatMap((what) => {
    const count = totals[what];
    const isPart = what !== "members" && count === 0 && totals.cells + totals.bases > 0;
    return count === null || isPart ? [] : [t(what, { count, formatted: formatInteger(count, locale) })];
  });
  return [...words, t("asOf", { date: formatDate(today) })].join(" · ");
}
