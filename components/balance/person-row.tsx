import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { PersonBehind } from "@/lib/balance/people";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import { isEntry } from "@/lib/ledger/event-kinds";
import { useBalanceWords } from "./balance-words";

type PersonRowProps = { person: PersonBehind; isList: boolean; namesUnit: boolean };

/** One person behind a figure. Who is another unit's by now is named, but the record is not the viewer's to open. */
export function PersonRow({ person, isList, namesUnit }: PersonRowProps) {
  const { t } = useBalanceWords();
  const kinds = useTranslations("ledger.kinds");
  const { memberId, name, bornOn, bornPrecision, cell, unit, effectiveOn } = person;
  const place = namesUnit ? [unit, cell] : [cell ?? unit];
  return (
    <tr>
      <th scope="row">
        {memberId === null ? (
          <span title={t("people.unknownName")}>{name ?? "—"}</span>
        ) : (
          <a href={`/members/${memberId}`}>{name}</a>
        )}
        {person.inTransit && (
          <>
            {" "}
            <Badge tone="warn">{t("people.inTransit")}</Badge>
          </>
        )}
      </th>
      <td data-label={t("people.born")}>
        {bornOn && bornPrecision && formatPartialDate({ on: bornOn, precision: bornPrecision })}
      </td>
      <td data-label={t("people.cell")}>{place.filter((word) => word !== null).join(" · ")}</td>
      {isList ? (
        <>
          <td data-label={t("people.admitted")}>{formatDate(person.admittedOn)}</td>
          <td data-label={t("people.since")}>
            {formatDate(effectiveOn)} · {kinds(person.kind)}
          </td>
        </>
      ) : (
        <>
          <td data-label={t("people.date")}>{formatDate(effectiveOn)}</td>
          <td data-label={t("people.event")}>{kinds(person.kind)}</td>
          <td data-label={t("people.otherEnd")}>
            <OtherEnd person={person} />
          </td>
          <td data-label={t("people.decision")}>
            <Decision person={person} />
          </td>
        </>
      )}
    </tr>
  );
}

function OtherEnd({ person }: { person: PersonBehind }) {
  const { t } = useBalanceWords();
  const places = useTranslations("ledger.places");
  const { otherEnd, otherPlace, isFromRegister, kind } = person;
  const place = otherEnd ?? (otherPlace ? places(otherPlace) : isFromRegister ? t("people.inBloc") : null);
  if (place === null || kind === "WITHHELD") return null;
  return t(isEntry(kind) ? "people.fromPlace" : "people.toPlace", { place });
}

function Decision({ person: { decisionNumber, decisionOn } }: { person: PersonBehind }) {
  const { t } = useBalanceWords();
  if (decisionNumber === null) return decisionOn && formatDate(decisionOn);
  if (decisionOn === null) return decisionNumber;
  return t("people.decisionOf", { number: decisionNumber, date: formatDate(decisionOn) });
}
