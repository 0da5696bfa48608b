import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/exports/print-button";
import styles from "@/components/exports/register-view.module.css";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/dates/partial-date";
import type { SummaryDocument as Document } from "@/lib/exports/study-report/summary-document";
import { campaignHref } from "@/lib/study/search";
import { SummaryDocument } from "./summary-document";

/** The one page for the Standing Committee, to be printed. */
export function SummaryView({ document }: { document: Document }) {
  const t = useTranslations("exports.studySummary");
  const { campaign, asOf } = document;
  return (
    <>
      <div className={styles.head}>
        <PageHeader
          title={t("page")}
          parent={{ href: campaignHref(campaign.id), label: campaign.title }}
          context={t("context", { date: formatDate(asOf) })}
          action={
            <>
              <LinkButton href={`${campaignHref(campaign.id)}/report`}>{t("wholeTable")}</LinkButton>
              <PrintButton>{t("print")}</PrintButton>
            </>
          }
        />
      </div>
      <SummaryDocument document={document} />
    </>
  );
}
