"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFieldReader } from "@/components/forms/record-form-context";
import { asText } from "@/components/forms/use-field";
import { formatInteger } from "@/lib/i18n/format";
import { parseCount } from "@/lib/study/parse-count";
import type { StudyAudience } from "@/lib/study/terms";
import styles from "./day-above-campaign.module.css";

/**
 * Points out a day with more people than the whole campaign: whoever sat there belongs to its numbers. Guests do not, so this is a
 * hint and no refusal.
 */
export function DayAboveCampaign({ audiences }: { audiences: readonly StudyAudience[] }) {
  const t = useTranslations("study.forms");
  const locale = useLocale();
  const read = useFieldReader();
  const count = (name: string) => parseCount(asText(read(name))) ?? 0;
  const day = count("present");
  const campaign = audiences
    .filter((audience) => audience !== "CADRES")
    .reduce(
      (sum, audience) => sum + count(`numbers.${audience}.present`) + count(`numbers.${audience}.madeUp`),
      0,
    );
  if (campaign === 0 || day <= campaign) return null;
  return (
    <p className={styles.hint} role="status">
      {t("dayAboveCampaign", { day: formatInteger(day, locale), campaign: formatInteger(campaign, locale) })}
    </p>
  );
}
