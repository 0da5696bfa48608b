import { useLocale, useTranslations } from "next-intl";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import { byUrgency } from "@/lib/statistics/prepare-participation";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import styles from "./handout.module.css";

/** Every unit's rate in columns, those to ask about first, marked by sign and not by colour alone. */
export function HandoutUnits({
  participation: { campaign, units },
}: {
  participation: CampaignParticipation;
}) {
  const t = useTranslations("meeting.print");
  const missing = useTranslations("common.chart")("noFigure");
  const locale = useLocale();
  return (
    <>
      <h3 className={styles.heading}>{t("units", { count: formatInteger(units.length, locale) })}</h3>
      <p className={styles.note}>
        {campaign.title}. {t("unitsNote", { threshold: formatPercent(campaign.thresholdPercent, locale) })}
      </p>
      <ol className={styles.units}>
        {units.toSorted(byUrgency).map((unit) => (
          <li key={unit.unitId}>
            <span className={styles.unit}>{unit.shortName}</span>
            <span className={styles.marks}>
              {unit.late && "●"}
              {unit.below && "▼"}
            </span>
            <span className={styles.rate}>
              {unit.membersRatePercent === null ? (
                <span role="img" aria-label={missing}>
                  —
                </span>
              ) : (
                formatPercent(unit.membersRatePercent, locale)
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
