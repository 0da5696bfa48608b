import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { BackupStanding, BackupState, ProvedBackup } from "@/lib/backups/backup-state";
import { formatDecimal, formatInteger } from "@/lib/i18n/format";
import { formatClockTime } from "@/lib/i18n/format-time";
import styles from "./backup-panel.module.css";

const tones = { NONE: "warn", FAILED: "bad", OLD: "warn", PROVED: "good" } as const satisfies Record<
  BackupState,
  Tone
>;

/** Whether the register could be brought back, and as of when. */
export function BackupPanel({ standing: { state, proved, failedAt } }: { standing: BackupStanding }) {
  const t = useTranslations("backups");
  const locale = useLocale();
  const at = (instant: Date) => formatClockTime(instant, { withDate: true });
  const factsOf = ({ provedAt, takenAt, rowCount, byteCount, fileName }: ProvedBackup) => [
    { term: t("provedAt"), value: at(provedAt) },
    { term: t("takenAt"), value: at(takenAt) },
    {
      term: t("holds"),
      value: t("size", {
        rows: formatInteger(rowCount, locale),
        megabytes: formatDecimal(byteCount / 1_000_000, locale),
      }),
    },
    { term: t("file"), value: fileName },
  ];
  return (
    <div className={styles.below}>
      <Panel title={t("title")} context={t(`advice.${state}`)}>
        <DefinitionList
          items={[
            { term: t("state"), value: <StatusDot tone={tones[state]}>{t(`states.${state}`)}</StatusDot> },
            ...(failedAt ? [{ term: t("failedAt"), value: at(failedAt) }] : []),
            ...(proved ? factsOf(proved) : []),
          ]}
        />
      </Panel>
    </div>
  );
}
