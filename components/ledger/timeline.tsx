import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Panel } from "@/components/ui/panel";
import type { Role } from "@/lib/access/permissions";
import { formatDate } from "@/lib/dates/partial-date";
import { formatClockTime } from "@/lib/i18n/format-time";
import { canCorrectEvents, correctionRefusal } from "@/lib/ledger/policy";
import type { TimelineEntry, TimelineEvent } from "@/lib/ledger/timeline";
import { EventFacts } from "./event-facts";
import styles from "./timeline.module.css";

type TimelineProps = {
  memberId: string;
  timeline: readonly TimelineEntry[];
  viewer: { role: Role };
  hidesDiscipline: boolean;
};

/** Everything recorded of a member, the latest first; what was corrected or taken back stays, struck through. */
export function Timeline({ memberId, timeline, viewer, hidesDiscipline }: TimelineProps) {
  const t = useTranslations("ledger");
  return (
    <div id="timeline">
      <Panel title={t("timeline.title")}>
        <ol className={styles.timeline}>
          {timeline.map((entry) => (
            <li key={entry.id} className={classNames(styles.entry, entry.struckBy && styles.struck)}>
              <time className={styles.day} dateTime={entry.effectiveOn}>
                {formatDate(entry.effectiveOn)}
              </time>
              <div className={styles.words}>
                <p className={styles.kind}>
                  {entry.struckBy ? <s>{t(`kinds.${entry.kind}`)}</s> : t(`kinds.${entry.kind}`)}
                </p>
                <EventFacts event={entry} />
                <Recorded event={entry} />
                {entry.struckBy && <StruckBy event={entry.struckBy} />}
              </div>
              {isCorrectable(viewer, entry) && <Acts memberId={memberId} entry={entry} />}
            </li>
          ))}
        </ol>
        {hidesDiscipline && <p className={styles.withheld}>{t("timeline.withheld")}</p>}
      </Panel>
    </div>
  );
}

/** Who recorded it and when; and that it stands in the place of another. */
function Recorded({ event }: { event: TimelineEvent }) {
  const t = useTranslations("ledger.timeline");
  const time = formatClockTime(new Date(event.recordedAt), { withDate: true });
  return (
    <p className={styles.by}>
      {event.recordedBy === null ? t("loaded") : t("by", { name: event.recordedBy, time })}
      {event.correctsId !== null && ` · ${t("replaces")}`}
    </p>
  );
}

function StruckBy({ event }: { event: TimelineEvent }) {
  const t = useTranslations("ledger.timeline");
  const who = {
    name: event.recordedBy ?? t("someone"),
    time: formatClockTime(new Date(event.recordedAt), { withDate: true }),
  };
  return (
    <p className={styles.correction}>
      {event.kind === "ANNULMENT" ? t("annulled", who) : t("corrected", who)}
      {event.correctionReason !== null && `, ${t("reason", { reason: event.correctionReason })}`}
    </p>
  );
}

function Acts({ memberId, entry }: { memberId: string; entry: TimelineEntry }) {
  const t = useTranslations("ledger");
  const href = `/members/${memberId}/events/${entry.id}`;
  const subject = t("timeline.acts", { kind: t(`kinds.${entry.kind}`), date: formatDate(entry.effectiveOn) });
  return (
    <details className={styles.acts}>
      <summary aria-label={subject}>{t("timeline.more")}</summary>
      <p className={styles.links}>
        <a href={href}>{t("timeline.correct")}</a>
        <a href={`${href}/annul`}>{t("timeline.annul")}</a>
      </p>
    </details>
  );
}

function isCorrectable(viewer: { role: Role }, entry: TimelineEntry): boolean {
  return (
    canCorrectEvents(viewer, { isOwn: entry.organization.isOpen }) &&
    correctionRefusal({ ...entry, isStruck: entry.struckBy !== null }) === null
  );
}
