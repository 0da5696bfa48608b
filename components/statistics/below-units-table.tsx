import { useLocale, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import { studyUnitHref } from "@/lib/study/search";
import type { UnitParticipation } from "@/lib/study/unit-participation";

type BelowUnitsTableProps = { campaignId: string; units: readonly UnitParticipation[] };

/** Units below the threshold in the order given, with the persons their rate is made of. */
export function BelowUnitsTable({ campaignId, units }: BelowUnitsTableProps) {
  const t = useTranslations("statistics.below");
  const locale = useLocale();
  return (
    <SimpleTable caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col" data-align="end">
            {t("persons")}
          </th>
          <th scope="col" data-align="end">
            {t("rate")}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unitId, code, shortName, members, membersRatePercent }) => (
          <tr key={unitId}>
            <th scope="row">
              <a href={studyUnitHref(campaignId, code)}>{shortName}</a>
            </th>
            <td data-align="end">
              {formatInteger(members.present + members.madeUp, locale)} /{" "}
              {formatInteger(members.summoned, locale)}
            </td>
            <td data-align="end">{formatPercent(membersRatePercent, locale)}</td>
          </tr>
        ))}
      </tbody>
    </SimpleTable>
  );
}
