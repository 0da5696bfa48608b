import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { Deadline } from "@/lib/worklist/deadline";
import { deadlinesHref } from "@/lib/worklist/search";
import { dueText, onText, ruleText, stateText, stateTone } from "./deadline-words";
import { DueNotes } from "./due-notes";
import styles from "./member-deadlines.module.css";

type MemberDeadlinesProps = { deadlines: readonly Deadline[]; today: CalendarDate };

/** On a member's page: every term that runs, by when, and by which rule of which text. */
export function MemberDeadlines({ deadlines, today }: MemberDeadlinesProps) {
  const t = useTranslations("deadlines");
  return (
    <Panel title={t("member.title")} context={t("member.context", { date: formatDate(today) })}>
      {deadlines.length === 0 ? (
        <p className={styles.quiet}>{t("member.none")}</p>
      ) : (
        <ol className={styles.deadlines}>
          {deadlines.map((deadline) => (
            <li key={deadline.kind}>
              <Term deadline={deadline} />
            </li>
          ))}
        </ol>
      )}
      <DueNotes deadlines={deadlines.filter(({ kind }) => kind !== "BADGE")} />
    </Panel>
  );
}

function Term({ deadline }: { deadline: Deadline }) {
  const t = useTranslations("deadlines");
  const { kind } = deadline;
  return (
    <>
      <p className={styles.head}>
        <a href={deadlinesHref({ kind })}>
          {t(`kinds.${kind}`)}
          {kind === "BADGE" && ` ${t("level", { level: deadline.level })}`}
        </a>
        <StatusDot tone={stateTone(deadline)}>{stateText(t, deadline)}</StatusDot>
      </p>
      <dl className={styles.dates}>
        <div>
          <dt>{t(`onColumns.${kind}`)}</dt>
          <dd>{onText(deadline)}</dd>
        </div>
        {(kind === "PROBATION" || kind === "BADGE") && (
          <div>
            <dt>{t(`dueColumns.${kind}`)}</dt>
            <dd>{dueText(deadline)}</dd>
          </div>
        )}
      </dl>
      <p className={styles.quiet}>{ruleText(t, deadline)}</p>
    </>
  );
}
