import { useLocale, useTranslations } from "next-intl";
import { pack } from "@/components/data-table/packed";
import { ExportMenu } from "@/components/exports/export-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Role } from "@/lib/access/permissions";
import { asOfDate } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import type { ListReach, MemberList } from "@/lib/members/member-list";
import { isNarrowed, type MemberSearch } from "@/lib/members/search";
import type { OpenView } from "@/lib/views/saved-view";
import { MemberTable } from "./member-table";

type MemberListViewProps = {
  list: MemberList;
  search: MemberSearch;
  reach: ListReach;
  viewer: { role: Role };
  today: CalendarDate;
  /** Whether the viewer may add members. */
  canAdd: boolean;
  canExport: boolean;
  view: OpenView | null;
  canShareViews: boolean;
};

/** The list of members; for a unit that has none yet, the two ways to begin. */
export function MemberListView(props: MemberListViewProps) {
  const { list, search, reach, viewer, today, canAdd, canExport, view, canShareViews } = props;
  const t = useTranslations("members");
  const tDuplicates = useTranslations("duplicates");
  const locale = useLocale();
  const narrowed = isNarrowed(search);
  const isEmpty = list.total === 0 && !narrowed;
  const context = t(narrowed ? "list.contextNarrowed" : "list.context", {
    count: list.total,
    formatted: formatInteger(list.total, locale),
    date: formatDate(asOfDate(search.on, today)),
  });
  // A whole list is brought in as a file; from then on people come one by one.
  const acts = canAdd && (
    <>
      {!isEmpty && <LinkButton href="/members/duplicates">{tDuplicates("link")}</LinkButton>}
      <LinkButton variant={isEmpty ? "primary" : "secondary"} href="/members/import">
        {t("list.import")}
      </LinkButton>
      <LinkButton variant={isEmpty ? "secondary" : "primary"} href="/members/new">
        {t("list.add")}
      </LinkButton>
    </>
  );
  if (isEmpty) {
    return (
      <>
        <PageHeader title={t("title")} context={context} />
        <EmptyState title={t("list.emptyTitle")} action={acts}>
          {t(canAdd ? "list.emptyText" : "list.emptyReadOnly")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        context={context}
        action={
          <>
            {canExport && (
              <ExportMenu href="/members/export" count={list.total} registerHref="/members/register" />
            )}
            {acts}
          </>
        }
      />
      <MemberTable
        rows={pack(list.rows)}
        total={list.total}
        page={list.page}
        pageSize={search.size}
        sort={search.sort}
        reach={reach}
        viewer={viewer}
        units={pack(list.units)}
        thisYear={Number(asOfDate(search.on, today).slice(0, 4))}
        view={view}
        canShareViews={canShareViews}
        canChange={canAdd && asOfDate(search.on, today) === today}
      />
    </>
  );
}
