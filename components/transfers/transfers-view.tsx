import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { guestsHref } from "@/lib/guests/guest";
import { formatInteger } from "@/lib/i18n/format";
import type { TransferList, TransferTab } from "@/lib/transfers/transfer";
import { settledPageSize, transfersHref } from "@/lib/transfers/transfer";
import { TransferTable } from "./transfer-table";
import styles from "./transfers.module.css";

type TransfersViewProps = {
  list: TransferList;
  tab: TransferTab;
  page: number;
  today: CalendarDate;
  /** From a unit, what waits for the own answer stands apart from what waits for others'. */
  isUnit: boolean;
  canWrite: boolean;
};

/** "Chuyển sinh hoạt đảng": who is on the way, and what became of those who were. */
export function TransfersView({ list, tab, page, today, isUnit, canWrite }: TransfersViewProps) {
  const t = useTranslations("transfers");
  const locale = useLocale();
  const tabs: readonly TransferTab[] = isUnit ? ["in", "out", "settled"] : ["in", "settled"];
  const word = (name: TransferTab) => (name === "in" && !isUnit ? "onTheWay" : name);
  const caption = t(`tabs.${word(tab)}`);
  const pages = Math.ceil(list.counts.settled / settledPageSize);
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context", { date: formatDate(today) })}
        action={<LinkButton href={guestsHref}>{t("guests")}</LinkButton>}
      />
      <LinkTabs
        label={t("tabs.label")}
        tabs={tabs.map((name) => ({
          href: transfersHref(name),
          label: t(`tabs.${word(name)}`),
          count: formatInteger(list.counts[name], locale),
          current: name === tab,
        }))}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t(`empty.${word(tab)}`)}>
          {canWrite && tab !== "settled" && t("empty.how")}
        </EmptyState>
      ) : (
        <Panel title={caption}>
          <TransferTable
            rows={list.rows}
            tab={tab}
            caption={caption}
            today={today}
            canAnswer={canWrite && tab === "in"}
          />
          {tab === "settled" && pages > 1 && (
            <nav className={styles.pages} aria-label={caption}>
              {page > 1 && <a href={`${transfersHref(tab)}&page=${page - 1}`}>{t("pages.previous")}</a>}
              {page < pages && <a href={`${transfersHref(tab)}&page=${page + 1}`}>{t("pages.next")}</a>}
            </nav>
          )}
        </Panel>
      )}
    </>
  );
}
