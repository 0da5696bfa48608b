import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import { arrangeUnits } from "@/lib/study/arrange-units";
import type { UnitSearch } from "@/lib/study/load-search";
import { campaignHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import { CampaignActs } from "./campaign-acts";
import { CampaignFacts } from "./campaign-facts";
import { CampaignFigures } from "./campaign-figures";
import { useStudyWords } from "./study-words";
import { unitRow } from "./unit-row";
import { UnitTable } from "./unit-table";

type CampaignViewProps = {
  found: CampaignParticipation;
  search: UnitSearch;
  canKeep: boolean;
  canExport: boolean;
  /** The bloc's own reports. */
  canReport: boolean;
};

/** A campaign as the bloc sees it: how far it is, who is late, and every unit. */
export function CampaignView({ found, search, canKeep, canExport, canReport }: CampaignViewProps) {
  const { t } = useStudyWords();
  const { campaign, units, totals } = found;
  const matches = arrangeUnits(units, search);
  const lastPage = Math.max(1, Math.ceil(matches.length / search.size));
  const page = Math.min(search.page, lastPage);
  const shown = matches.slice((page - 1) * search.size, page * search.size);
  return (
    <>
      <CampaignHeader
        found={found}
        canKeep={canKeep}
        acts={
          campaign.status !== "DRAFT" && (
            <>
              {canReport && <ReportLinks campaignId={campaign.id} />}
              {canExport && (
                <ExportMenu href={`${campaignHref(campaign.id)}/export`} count={matches.length} />
              )}
            </>
          )
        }
      />
      <Stack>
        {campaign.status === "DRAFT" ? (
          <EmptyState title={t("page.draftTitle")}>{t("page.draftText")}</EmptyState>
        ) : (
          <>
            <CampaignFigures campaign={campaign} totals={totals} />
            <UnitTable
              campaignId={campaign.id}
              thresholdPercent={campaign.thresholdPercent}
              rows={shown.map(unitRow)}
              types={[...new Set(units.map(({ typeCode }) => typeCode))]}
              total={matches.length}
              page={page}
              pageSize={search.size}
              sort={search.sort}
            />
          </>
        )}
        <Panel title={t("page.facts")}>
          <CampaignFacts campaign={campaign} />
        </Panel>
      </Stack>
    </>
  );
}

function ReportLinks({ campaignId }: { campaignId: string }) {
  const t = useTranslations("exports");
  const page = campaignHref(campaignId);
  return (
    <>
      <LinkButton href={`${page}/summary`}>{t("studySummary.open")}</LinkButton>
      <LinkButton href={`${page}/report`}>{t("studyReport.open")}</LinkButton>
    </>
  );
}

type CampaignHeaderProps = {
  found: CampaignParticipation;
  canKeep: boolean;
  /** Before those of the keepers. */
  acts?: ReactNode;
};

/** Title, dates and state of a campaign, with what its keepers may do. */
export function CampaignHeader({ found, canKeep, acts }: CampaignHeaderProps) {
  const { t, threshold } = useStudyWords();
  const { campaign, totals } = found;
  return (
    <PageHeader
      title={campaign.title}
      parent={{ href: "/study", label: t("campaigns") }}
      context={t("page.context", {
        state: t(`campaignStatuses.${campaign.status}`),
        from: formatDate(campaign.startsOn),
        to: formatDate(campaign.endsOn),
        due: formatDate(campaign.reportDueOn),
        threshold: threshold(campaign.thresholdPercent),
      })}
      action={
        <>
          {acts}
          {canKeep && <CampaignActs campaign={campaign} missing={totals.units - totals.reported} />}
        </>
      }
    />
  );
}
