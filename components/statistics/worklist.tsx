import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import styles from "./worklist.module.css";

const shown = 8;

/** What waits for the bloc's own staff: reports to confirm, and reports returned whose correction is due. */
export function Worklist({ participation: { campaign, units } }: { participation: CampaignParticipation }) {
  const t = useTranslations("statistics.worklist");
  const groups = [
    { status: "REPORTED" as const, label: t("reported") },
    { status: "RETURNED" as const, label: t("returned") },
  ]
    .map((group) => ({ ...group, units: units.filter((unit) => unit.status === group.status) }))
    .filter((group) => group.units.length > 0);
  return (
    <Panel title={t("title")} context={campaign.title}>
      {groups.length === 0 && <p>{t("none")}</p>}
      {groups.map((group) => (
        <div key={group.status} className={styles.group}>
          <h3 className={styles.label}>
            <a href={campaignHref(campaign.id, { status: group.status })}>{group.label}</a>
            <span className={styles.count}>{t("count", { count: group.units.length })}</span>
          </h3>
          <ul className={styles.units}>
            {group.units.slice(0, shown).map((unit) => (
              <li key={unit.unitId}>
                <a href={studyUnitHref(campaign.id, unit.code)}>{unit.shortName}</a>
              </li>
            ))}
            {group.units.length > shown && <li>…</li>}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
