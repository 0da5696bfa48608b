import { useLocale, useTranslations } from "next-intl";
import transfers from "@/components/transfers/transfers.module.css";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import { endGuestHref, type Guest, newGuestHref } from "@/lib/guests/guest";
import { formatInteger } from "@/lib/i18n/format";
import { transfersHref } from "@/lib/transfers/transfer";

type GuestsViewProps = { guests: readonly Guest[]; today: CalendarDate; canWrite: boolean };

/** "Sinh hoạt tạm thời đến": guests of the cells, apart from the lists and in no headcount. */
export function GuestsView({ guests, today, canWrite }: GuestsViewProps) {
  const t = useTranslations("guests");
  const here = guests.filter(({ endedOn }) => endedOn === null || endedOn > today);
  const gone = guests.filter((guest) => !here.includes(guest));
  const locale = useLocale();
  const add = canWrite && (
    <LinkButton variant="primary" href={newGuestHref}>
      {t("add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context", { count: formatInteger(here.length, locale), date: formatDate(today) })}
        parent={{ href: transfersHref(), label: t("parent") }}
        action={guests.length > 0 && add}
      />
      {guests.length === 0 && (
        <EmptyState title={t("emptyTitle")} action={add}>
          {t("emptyText")}
        </EmptyState>
      )}
      {here.length > 0 && (
        <Panel title={t("here")}>
          <GuestTable guests={here} caption={t("here")} today={today} canEnd={canWrite} />
        </Panel>
      )}
      {gone.length > 0 && (
        <Panel title={t("gone")}>
          <GuestTable guests={gone} caption={t("gone")} today={today} canEnd={false} />
        </Panel>
      )}
    </>
  );
}

type GuestTableProps = {
  guests: readonly Guest[];
  caption: string;
  today: CalendarDate;
  canEnd: boolean;
};

function GuestTable({ guests, caption, today, canEnd }: GuestTableProps) {
  const t = useTranslations("guests");
  return (
    <div className={transfers.cards}>
      <SimpleTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("home")}</th>
            <th scope="col">{t("cell")}</th>
            <th scope="col">{t("paper")}</th>
            <th scope="col">{t("stay")}</th>
            {canEnd && <th scope="col">{t("act")}</th>}
          </tr>
        </thead>
        <tbody>
          {guests.map((guest) => (
            <tr key={guest.id}>
              <th scope="row">
                {guest.fullName}
                <span className={transfers.note}>
                  {t("born", {
                    date: formatPartialDate({ on: guest.bornOn, precision: guest.bornPrecision }),
                  })}
                  {guest.cardNumber !== null && ` · ${t("card", { number: guest.cardNumber })}`}
                </span>
              </th>
              <td data-label={t("home")}>{guest.homeName}</td>
              <td data-label={t("cell")}>{guest.cell}</td>
              <td data-label={t("paper")}>
                {t("paperValue", { number: guest.paperNumber, date: formatDate(guest.paperOn) })}
              </td>
              <td data-label={t("stay")}>
                <Stay guest={guest} today={today} />
              </td>
              {canEnd && (
                <td>
                  <LinkButton href={endGuestHref(guest.id)}>{t("end")}</LinkButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </div>
  );
}

/** The days of the stay, and whether its term is over while the guest is still here. */
function Stay({ guest: { startsOn, untilOn, endedOn }, today }: { guest: Guest; today: CalendarDate }) {
  const t = useTranslations("guests");
  if (endedOn !== null) return `${formatDate(startsOn)} – ${formatDate(endedOn)}`;
  return (
    <>
      {`${formatDate(startsOn)} – ${formatDate(untilOn)}`}
      {untilOn <= today && (
        <span className={transfers.note}>
          <StatusDot tone="warn">{t("over")}</StatusDot>
        </span>
      )}
    </>
  );
}
