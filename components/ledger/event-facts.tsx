import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { formatDate } from "@/lib/dates/partial-date";
import { partsOf } from "@/lib/ledger/new-events";
import { exemptionGrounds, readmissionCases, removalGrounds } from "@/lib/ledger/recordable-kinds";
import type { NamedOrganization, TimelineEvent } from "@/lib/ledger/timeline";
import { organizationHref } from "@/lib/organizations/organization-node";
import styles from "./timeline.module.css";

/** "đến Đảng bộ Sở Công Thương · Giấy giới thiệu 12-GTSHĐ, ngày 10/03/2021": what an event says besides its day. */
export function EventFacts({ event }: { event: TimelineEvent }) {
  const t = useTranslations("ledger");
  const facts: ReactNode[] = [
    <Fragment key="at">
      {t.rich("timeline.at", { cell: () => <Organization of={event.organization} /> })}
    </Fragment>,
    counterpart(t, event),
    event.untilOn && t("timeline.until", { date: formatDate(event.untilOn) }),
    event.officialOn && t("timeline.officialOn", { date: formatDate(event.officialOn) }),
    detail(t, event),
    paper(t, event),
    event.note && t("timeline.note", { note: event.note }),
  ].filter(Boolean);
  return (
    <p className={styles.facts}>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one event never change places.
        <Fragment key={index}>
          {index > 0 && " · "}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}

type Translate = ReturnType<typeof useTranslations<"ledger">>;

function counterpart(t: Translate, event: TimelineEvent): ReactNode {
  const isEntry = event.kind === "TRANSFER_IN" || event.kind === "REORGANIZATION_IN";
  if (event.counterpart !== null) {
    const { counterpart: other } = event;
    return t.rich(isEntry ? "timeline.fromOrganization" : "timeline.toOrganization", {
      org: () => <Organization of={other} />,
    });
  }
  if (event.counterpartName === null) return null;
  const place =
    event.counterpartPlace && t("timeline.place", { place: t(`places.${event.counterpartPlace}`) });
  return [t(isEntry ? "timeline.from" : "timeline.to", { name: event.counterpartName }), place]
    .filter(Boolean)
    .join(" ");
}

/** What the one detail means for each kind: a ground, a level, a number, a cause, names. */
function detail(t: Translate, { kind, detail: text }: TimelineEvent): string | null {
  if (text === null) return null;
  const [first = "", ...names] = partsOf(text);
  switch (kind) {
    case "NAME_REMOVAL":
      return includes(removalGrounds, text) ? t(`removalGrounds.${text}`) : text;
    case "EXEMPTION":
      return includes(exemptionGrounds, text) ? t(`exemptionGrounds.${text}`) : text;
    case "BADGE_AWARDED":
      return t("level", { level: text });
    case "CARD_ISSUED":
      return t("timeline.card", { number: text });
    case "DEATH":
      return t("timeline.cause", { cause: text });
    case "ADMISSION":
      return t("timeline.introducers", { names: [first, ...names].join(", ") });
    case "READMISSION": {
      const word = includes(readmissionCases, first) ? t(`readmissionCases.${first}`) : first;
      return names.length > 0 ? `${word} · ${t("timeline.introducers", { names: names.join(", ") })}` : word;
    }
    default:
      return text;
  }
}

function paper(t: Translate, { kind, decisionNumber: number, decisionOn }: TimelineEvent): string | null {
  const isPaper = kind === "TRANSFER_IN" || kind === "TRANSFER_OUT" || kind === "TEMP_OUT";
  const date = formatDate(decisionOn);
  if (number !== null && decisionOn !== null)
    return t(isPaper ? "timeline.paper" : "timeline.decision", { number, date });
  if (number !== null) return t(isPaper ? "timeline.paperNumber" : "timeline.decisionNumber", { number });
  return decisionOn && t(isPaper ? "timeline.paperOn" : "timeline.decisionOn", { date });
}

function Organization({ of: { code, name, isOpen } }: { of: NamedOrganization }) {
  return isOpen ? <a href={organizationHref(code)}>{name}</a> : name;
}

function includes<const Code extends string>(codes: readonly Code[], word: string): word is Code {
  return codes.some((code) => code === word);
}
