import { useTranslations } from "next-intl";
import { badgeRule } from "@/lib/deadlines/badge-rule";
import { inForce } from "@/lib/deadlines/dated-rule";
import type { Deadline } from "@/lib/worklist/deadline";
import styles from "./worklist.module.css";

/** What the reader of these lines has to know: what is not on record, not announced or not checked. */
export function DueNotes({ deadlines }: { deadlines: readonly Deadline[] }) {
  const t = useTranslations("deadlines.notes");
  const notes: string[] = [];
  if (deadlines.some(({ basis }) => basis.certainty === "ASSUMED")) notes.push(t("assumed"));
  if (deadlines.some(({ calendar }) => calendar === "EXPECTED")) notes.push(t("expected"));
  if (deadlines.some(({ calendar }) => calendar === "UNKNOWN")) notes.push(t("unknown"));
  if (deadlines.some(({ kind }) => kind === "CEREMONY")) notes.push(t("ceremony"));
  const badge = deadlines.find(({ kind }) => kind === "BADGE");
  if (badge) {
    const rule = inForce(badgeRule, badge.on);
    const { reprimand, warning, removalFromPost } = rule.waitingMonths;
    notes.push(t("discipline", { reprimand, warning, removal: removalFromPost }));
    notes.push(
      t("early", {
        early: rule.earlyMonths,
        level: rule.longEarlyFromLevel,
        longEarly: rule.longEarlyMonths,
      }),
    );
  }
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={t("title")}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
