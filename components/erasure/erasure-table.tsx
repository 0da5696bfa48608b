import { useTranslations } from "next-intl";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import { formatDate } from "@/lib/dates/partial-date";
import { type Erasure, type ErasureStatus, erasureHref } from "@/lib/erasure/erasure";
import { formatClockTime } from "@/lib/i18n/format-time";

const tones: Readonly<Record<ErasureStatus, Tone>> = {
  ASKED: "warn",
  ERASED: "good",
  REFUSED: "neutral",
  WITHDRAWN: "neutral",
};

/** Requests to erase, with who asked and what became of each. */
export function ErasureTable({ erasures, caption }: { erasures: readonly Erasure[]; caption: string }) {
  const t = useTranslations("erasure");
  return (
    <div className={cards.cards}>
      <SimpleTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("asked.paper")}</th>
            <th scope="col">{t("asked.by")}</th>
            <th scope="col">{t("status")}</th>
            <th scope="col">{t("decided")}</th>
          </tr>
        </thead>
        <tbody>
          {erasures.map((erasure) => (
            <tr key={erasure.id}>
              <th scope="row">
                <a href={erasureHref(erasure.memberId)}>{erasure.name}</a>
              </th>
              <td data-label={t("unit")}>{erasure.unit}</td>
              <td data-label={t("asked.paper")}>
                {t("asked.paperValue", { number: erasure.paperNumber, date: formatDate(erasure.paperOn) })}
              </td>
              <td data-label={t("asked.by")}>
                {t("decidedValue", {
                  name: erasure.askedByName,
                  time: formatClockTime(erasure.askedAt, { withDate: true }),
                })}
              </td>
              <td data-label={t("status")}>
                <StatusDot tone={tones[erasure.status]}>{t(`statuses.${erasure.status}`)}</StatusDot>
              </td>
              <td data-label={t("decided")}>
                {erasure.decidedAt &&
                  t("decidedValue", {
                    name: erasure.decidedByName ?? "",
                    time: formatClockTime(erasure.decidedAt, { withDate: true }),
                  })}
                {erasure.refusalReason && `: ${erasure.refusalReason}`}
              </td>
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </div>
  );
}
