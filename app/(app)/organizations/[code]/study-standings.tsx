import { getTranslations } from "next-intl/server";
import { LateBadge } from "@/components/study/late-badge";
import { Rate } from "@/components/study/rate";
import { statusTones } from "@/components/study/status-tone";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import type { Viewer } from "@/lib/auth/viewer";
import { listCampaigns } from "@/lib/study/queries";
import { studyUnitHref } from "@/lib/study/search";

/** Where a base organisation stands in each campaign. The study feature builds on organisations, so their page brings it in here. */
export async function StudyStandings({ viewer, code }: { viewer: Viewer; code: string }) {
  const campaigns = await listCampaigns(viewer);
  const t = await getTranslations();
  const standings = campaigns.flatMap(({ campaign, units }) => {
    const unit = units.find((candidate) => candidate.code === code);
    return unit ? [{ campaign, unit }] : [];
  });
  const title = t("organizations.page.study");
  if (standings.length === 0) {
    return (
      <Panel title={title}>
        <EmptyState title={t("organizations.page.studyEmpty")} />
      </Panel>
    );
  }
  return (
    <Panel title={title} context={t("organizations.page.studyContext")}>
      <div className={cards.cards}>
        <SimpleTable caption={title}>
          <thead>
            <tr>
              <th scope="col">{t("study.columns.campaign")}</th>
              <th scope="col">{t("study.columns.progress")}</th>
              <th scope="col" data-align="end">
                {t("study.columns.membersRate")}
              </th>
            </tr>
          </thead>
          <tbody>
            {standings.map(({ campaign, unit }) => (
              <tr key={campaign.id}>
                <th scope="row">
                  <a href={studyUnitHref(campaign.id, code)}>{campaign.title}</a>
                </th>
                <td data-label={t("study.columns.progress")}>
                  <StatusDot tone={statusTones[unit.status]}>{t(`study.statuses.${unit.status}`)}</StatusDot>{" "}
                  {unit.lateness && <LateBadge lateness={unit.lateness} />}
                </td>
                <td data-align="end" data-label={t("study.columns.membersRate")}>
                  <Rate
                    percent={unit.membersRatePercent}
                    belowPercent={unit.below ? campaign.thresholdPercent : undefined}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </Panel>
  );
}
