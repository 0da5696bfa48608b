import { useTranslations } from "next-intl";
import { ActButton } from "@/components/forms/act-button";
import { LinkButton } from "@/components/ui/link-button";
import { formatDate } from "@/lib/dates/partial-date";
import { closeCampaign, openCampaign } from "@/lib/study/campaign-actions";
import type { Campaign } from "@/lib/study/unit-participation";

type CampaignActsProps = {
  campaign: Pick<Campaign, "id" | "version" | "status" | "endsOn" | "reportDueOn">;
  /** Units that have not reported. */
  missing: number;
};

/** What the bloc's staff may do with a campaign in its present state. */
export function CampaignActs({ campaign, missing }: CampaignActsProps) {
  const { id, version, status, endsOn, reportDueOn } = campaign;
  const t = useTranslations("study.acts");
  const ti = useTranslations("imports");
  if (status === "CLOSED") return null;
  return (
    <>
      <LinkButton href={`/study/${id}/edit`}>{t("edit")}</LinkButton>
      {status === "OPEN" && <LinkButton href={`/study/${id}/import`}>{ti("titleResults")}</LinkButton>}
      {status === "DRAFT" ? (
        <ActButton
          action={openCampaign}
          input={{ id, version }}
          label={t("open")}
          variant="primary"
          question={{
            title: t("openTitle"),
            text: t("openText", { end: formatDate(endsOn), due: formatDate(reportDueOn) }),
          }}
        />
      ) : (
        <ActButton
          action={closeCampaign}
          input={{ id, version }}
          label={t("close")}
          question={{ title: t("closeTitle"), text: t("closeText", { missing }) }}
        />
      )}
    </>
  );
}
