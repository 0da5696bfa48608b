import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import { transitStanding } from "@/lib/deadlines/transit";
import type { CellChoice } from "@/lib/members/member-form";
import { recall } from "@/lib/transfers/actions";
import { type TransferRow, transferHref, transfersHref } from "@/lib/transfers/transfer";
import { AcceptForm } from "./accept-form";
import { TransitMark } from "./transit-mark";

type TransferViewProps = {
  transfer: TransferRow;
  cells: readonly CellChoice[];
  today: CalendarDate;
  canAnswer: boolean;
  canRecall: boolean;
};

/** One introduction paper: what it says, how long it has been under way, and the acts that are the viewer's. */
export function TransferView({ transfer, cells, today, canAnswer, canRecall }: TransferViewProps) {
  const t = useTranslations("transfers");
  const { id, version, fullName, status } = transfer;
  const isSent = status === "SENT";
  return (
    <>
      <PageHeader
        title={fullName}
        context={t("detail.title", { number: transfer.paperNumber })}
        parent={{ href: transfersHref(), label: t("title") }}
        action={
          <>
            {transfer.isMemberOpen && (
              <LinkButton href={`/members/${transfer.memberId}`}>{t("detail.member")}</LinkButton>
            )}
            {isSent && canRecall && (
              <ActButton
                action={recall}
                input={{ id, version }}
                label={t("recall.act")}
                question={{ title: t("recall.title"), text: t("recall.text", { name: fullName }) }}
              />
            )}
            {isSent && canAnswer && (
              <LinkButton href={`${transferHref(id)}/refuse`}>{t("refuse.link")}</LinkButton>
            )}
          </>
        }
      />
      <Stack>
        <Person transfer={transfer} />
        <Way transfer={transfer} today={today} />
        {isSent &&
          canAnswer &&
          (cells.length === 0 ? (
            <p>{t("accept.noCells")}</p>
          ) : (
            <AcceptForm id={id} version={version} sentOn={transfer.sentOn} cells={cells} />
          ))}
      </Stack>
    </>
  );
}

function Person({ transfer: of }: { transfer: TransferRow }) {
  const t = useTranslations("transfers.detail");
  const ts = useTranslations("members.sex");
  const born = formatPartialDate({ on: of.bornOn, precision: of.bornPrecision });
  return (
    <Panel title={t("person")}>
      <DefinitionList
        items={[
          { term: t("fullName"), value: of.fullName },
          { term: t("bornOn"), value: born },
          { term: t("sex"), value: ts(of.sex) },
          { term: t("admittedOn"), value: formatDate(of.admittedOn) },
          { term: t("officialOn"), value: of.officialOn ? formatDate(of.officialOn) : t("probationary") },
          { term: t("card"), value: of.cardNumber },
          { term: t("record"), value: of.recordNumber },
        ]}
      />
    </Panel>
  );
}

function Way({ transfer: of, today }: { transfer: TransferRow; today: CalendarDate }) {
  const t = useTranslations("transfers");
  const { daysElapsed, workingDaysElapsed, presentBy, receiveBy } = transitStanding(of.sentOn, today);
  const isSent = of.status === "SENT";
  const answer = [
    t(`statuses.${of.status}`),
    of.settledOn && t("settledOn", { date: formatDate(of.settledOn) }),
    of.receivedBy && t("receivedBy", { cell: of.receivedBy }),
    of.refusalReason && t("because", { reason: of.refusalReason }),
  ];
  return (
    <Panel title={t("detail.way")}>
      <DefinitionList
        items={[
          {
            term: t("detail.from"),
            value: of.fromCell === of.fromBase ? of.fromBase : `${of.fromCell} · ${of.fromBase}`,
          },
          { term: t("detail.to"), value: of.toBase },
          {
            term: t("detail.paper"),
            value: t("detail.paperValue", { number: of.paperNumber, date: formatDate(of.paperOn) }),
          },
          { term: t("detail.reason"), value: of.reason },
          { term: t("detail.status"), value: answer.filter(Boolean).join(", ") },
          ...(isSent
            ? [
                {
                  term: t("detail.elapsed"),
                  value: (
                    <>
                      {t("detail.elapsedValue", { days: daysElapsed, working: workingDaysElapsed })}{" "}
                      <TransitMark sentOn={of.sentOn} today={today} />
                    </>
                  ),
                },
                { term: t("detail.presentBy"), value: formatDate(presentBy) },
                { term: t("detail.receiveBy"), value: formatDate(receiveBy) },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
