import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { type RecordableKind, recordableGroups } from "@/lib/ledger/recordable-kinds";
import type { Recording } from "@/lib/ledger/recording";
import styles from "./kind-menu.module.css";

const groups = Object.entries(recordableGroups) as [
  keyof typeof recordableGroups,
  readonly RecordableKind[],
][];

/** What may be recorded of the member now, under the headings of the office's registers. */
export function KindMenu({ recording: { memberId, possible, member } }: { recording: Recording }) {
  const t = useTranslations("ledger");
  if (possible.length === 0) {
    return (
      <EmptyState title={t("record.none")}>
        {t(member.isOnTheWay ? "record.noneOnTheWay" : "record.noneOther")}
      </EmptyState>
    );
  }
  return (
    <div className={styles.groups}>
      {groups.map(([group, kinds]) => {
        const offered = kinds.filter((kind) => possible.includes(kind));
        if (offered.length === 0) return null;
        return (
          <Panel key={group} title={t(`groups.${group}`)}>
            <ul className={styles.kinds}>
              {offered.map((kind) => (
                <li key={kind}>
                  <a className={styles.kind} href={`/members/${memberId}/events/new?kind=${kind}`}>
                    <span className={styles.word}>{t(`recordable.${kind}`)}</span>
                    <span className={styles.about}>{t(`about.${kind}`)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </Panel>
        );
      })}
    </div>
  );
}
