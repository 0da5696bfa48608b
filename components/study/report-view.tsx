import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/exports/print-button";
import styles from "@/components/exports/register-view.module.css";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/dates/partial-date";
import type { ReportDocument as Document } from "@/lib/exports/study-report/report-document";
import { ReportDocument } from "./report-document";

type ReportViewProps = {
  document: Document;
  /** The page whose figures these are. */
  parent: { href: string; label: string };
  /** Where the .xlsx is. */
  fileHref: string;
};

/** An official report with the ways to print it and to take it along as .xlsx. */
export function ReportView({ document, parent, fileHref }: ReportViewProps) {
  const t = useTranslations("exports.studyReport");
  return (
    <>
      <div className={styles.head}>
        <PageHeader
          title={t("page")}
          parent={parent}
          context={t("context", { campaign: document.campaign.title, date: formatDate(document.asOf) })}
          action={
            <>
              <LinkButton href={fileHref} target="_self">
                {t("xlsx")}
              </LinkButton>
              <PrintButton>{t("print")}</PrintButton>
            </>
          }
        />
      </div>
      <ReportDocument document={document} />
    </>
  );
}
