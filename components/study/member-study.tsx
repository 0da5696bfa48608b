import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import { formatDate } from "@/lib/dates/partial-date";
import type { MemberCampaign, MemberResult } from "@/lib/study/member-study";
import { participationRatePercent } from "@/lib/study/participation";
import { studyUnitHref } from "@/lib/study/search";
import styles from "./member-study.module.css";
import { Rate } from "./rate";
import { statusTones } from "./status-tone";

const resultTones: Readonly<Record<MemberResult, Tone>> = {
  PRESENT: "good",
  MADE_UP: "good",
  EXCUSED: "neutral",
  UNEXCUSED: "warn",
  NOT_CALLED: "neutral",
};

/** On a member's page: the campaigns of the member's unit, whether the member was there, and how the unit took part. */
export function MemberStudy({ campaigns }: { campaigns: readonly MemberCampaign[] }) {
  const t = useTranslations("study");
  return (
    <Panel title={t("member.title")} context={t("member.context")}>
      {campaigns.length === 0 ? (
        <p className={styles.quiet}>{t("member.empty")}</p>
      ) : (
        <ul className={styles.campaigns}>
          {campaigns.map(({ id, title, startsOn, endsOn, unit, own }) => (
            <li key={`${id} ${unit.code}`}>
              <a href={studyUnitHref(id, unit.code)}>{title}</a>
              <span className={styles.quiet}>
                {formatDate(startsOn)} – {formatDate(endsOn)}
              </span>
              {own && <StatusDot tone={resultTones[own]}>{t(`member.results.${own}`)}</StatusDot>}
              <span className={styles.state}>
                <StatusDot tone={statusTones[unit.status]}>{t(`statuses.${unit.status}`)}</StatusDot>
                <span>
                  {t("columns.membersRate")}: <Rate percent={participationRatePercent(unit.members)} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
