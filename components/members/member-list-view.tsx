import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import type { ListReach, MemberList } from "@/lib/members/member-list";
import { isNarrowed, type MemberSearch } from "@/lib/members/search";
import { MemberTable } from "./member-table";

type MemberListViewProps = {
  list: MemberList;
  search: MemberSearch;
  reach: ListReach;
  today: CalendarDate;
  /** Whether the viewer may add members. */
  canAdd: boolean;
};

/** The list of members; for a unit that has none yet, the two ways to begin. */
export function MemberListView({ list, search, reach, today, canAdd }: MemberListViewProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const narrowed = isNarrowed(search);
  const isEmpty = list.total === 0 && !narrowed;
  const context = t(narrowed ? "list.contextNarrowed" : "list.context", {
    count: list.total,
    formatted: formatInteger(list.total, locale),
    date: formatDate(today),
  });
  // A whole list is brought in as a file; from then on people come one by one.
  const acts = canAdd && (
    <>
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
      <PageHeader title={t("title")} context={context} action={acts} />
      <MemberTable
        rows={list.rows}
        total={list.total}
        page={list.page}
        pageSize={search.size}
        sort={search.sort}
        reach={reach}
        units={list.units}
        thisYear={Number(today.slice(0, 4))}
      />
    </>
  );
}
