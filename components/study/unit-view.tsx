import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { isJudged, latenessOf } from "@/lib/study/deadline";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import type { StudyUnit } from "@/lib/study/study-unit";
import { LateBadge } from "./late-badge";
import { useStudyWords } from "./study-words";
import { UnitActs } from "./unit-acts";
import { UnitDocuments } from "./unit-documents";
import { UnitFigures } from "./unit-figures";
import { UnitNumbers } from "./unit-numbers";
import { UnitPath } from "./unit-path";
import { UnitSessions } from "./unit-sessions";

type UnitViewProps = {
  unit: StudyUnit;
  today: CalendarDate;
  /** What the viewer may do here, whatever the unit's state. */
  rights: { keep: boolean; judge: boolean };
  /** Differences between the list and the register that could be settled. */
  listChanges: number;
};

/** A unit in a campaign: where it stands, its rates, numbers, sessions and documents. */
export function UnitView({ unit, today, rights, listChanges }: UnitViewProps) {
  const { t } = useStudyWords();
  const lateness = latenessOf(unit.status, unit.campaign, today);
  return (
    <>
      <PageHeader
        title={unit.name}
        parent={{ href: campaignHref(unit.campaign.id), label: unit.campaign.title }}
        context={
          <>
            {t("unit.context", { due: formatDate(unit.campaign.reportDueOn) })}{" "}
            {lateness && <LateBadge lateness={lateness} />}
          </>
        }
        action={
          <>
            <LinkButton href={`${studyUnitHref(unit.campaign.id, unit.code)}/report`}>
              {t("unit.report")}
            </LinkButton>
            <UnitActs unit={unit} today={today} rights={rights} />
          </>
        }
      />
      <Stack>
        <UnitPath unit={unit} today={today} rights={rights} />
        {listChanges > 0 && (
          <Panel
            title={t("list.noticeTitle", { count: listChanges })}
            action={
              <LinkButton href={`${studyUnitHref(unit.campaign.id, unit.code)}/list`}>
                {t("list.open")}
              </LinkButton>
            }
          >
            <p>{t("list.noticeText", { date: formatDate(unit.list?.on ?? null) })}</p>
          </Panel>
        )}
        <UnitFigures unit={unit} />
        <UnitNumbers
          unit={unit}
          canKeep={rights.keep}
          thresholdPercent={
            isJudged(unit.status, unit.campaign, today) ? unit.campaign.thresholdPercent : undefined
          }
        />
        <UnitSessions unit={unit} canKeep={rights.keep} />
        <UnitDocuments unit={unit} canKeep={rights.keep} />
      </Stack>
    </>
  );
}
