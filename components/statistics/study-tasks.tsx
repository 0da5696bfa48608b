import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { StatusDot } from "@/components/ui/status-dot";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import type { StudyTask } from "@/lib/statistics/study-tasks";
import { studyUnitHref } from "@/lib/study/search";
import styles from "./study-tasks.module.css";

type StudyTasksProps = {
  tasks: readonly StudyTask[];
  /** Whether the page's one primary act is here: the most pressing campaign's. */
  hasPrimary: boolean;
};

/** The unit's open campaigns: where it stands, how long it has, and the one next act. */
export function StudyTasks({ tasks, hasPrimary }: StudyTasksProps) {
  const t = useTranslations("statistics.unit");
  return (
    <Panel title={t("tasksTitle")} action={<a href="/study">{t("allCampaigns")}</a>}>
      {tasks.length === 0 && <p>{t("tasksNone")}</p>}
      <ul className={styles.tasks}>
        {tasks.map((task, index) => (
          <Task
            key={task.campaign.id}
            task={task}
            variant={hasPrimary && index === 0 && task.isDue ? "primary" : "secondary"}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Task({ task, variant }: { task: StudyTask; variant: "primary" | "secondary" }) {
  const { campaign, unit, phase, act } = task;
  const t = useTranslations("statistics.unit");
  const ts = useTranslations("study");
  const locale = useLocale();
  const { summoned, present, madeUp } = unit.members;
  return (
    <li className={styles.task}>
      <div className={styles.words}>
        <h3>
          <a href={studyUnitHref(campaign.id, unit.code)}>{campaign.title}</a>
        </h3>
        <p className={styles.state}>
          <span>{ts(`statuses.${unit.status}`)}</span>
          {unit.lateness ? (
            <StatusDot tone="bad">
              {ts(`lateness.${unit.lateness.with}`, { days: unit.lateness.days })}
            </StatusDot>
          ) : (
            <span>{ts(`phases.${phase.phase}`, { days: phase.days })}</span>
          )}
          <span>{t("due", { date: formatDate(campaign.reportDueOn) })}</span>
          {unit.membersRatePercent !== null && (
            <StatusDot tone={unit.below ? "bad" : "good"}>
              {t("rate", {
                rate: formatPercent(unit.membersRatePercent, locale),
                attended: formatInteger(present + madeUp, locale),
                summoned: formatInteger(summoned, locale),
              })}
            </StatusDot>
          )}
        </p>
        <p>{ts(`nextActs.${act}`)}</p>
      </div>
      <LinkButton variant={variant} href={studyUnitHref(campaign.id, unit.code)}>
        {t(`act.${act}`)}
      </LinkButton>
    </li>
  );
}
