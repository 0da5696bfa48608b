import { DefinitionList } from "@/components/ui/definition-list";
import { formatDate } from "@/lib/dates/partial-date";
import type { Campaign } from "@/lib/study/unit-participation";
import styles from "./campaign-facts.module.css";
import { useStudyWords } from "./study-words";

/** What is studied, by whom, when, by which plan, and how the rates are reckoned. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { t, threshold, documentLine, numberAndDate, speakerLine } = useStudyWords();
  return (
    <>
      <ul className={styles.documents} aria-label={t("page.documents")}>
        {campaign.documents.map((document) => (
          <li key={document.id}>
            <span className={styles.line}>{documentLine(document)}:</span> {document.abstract}
          </li>
        ))}
      </ul>
      <DefinitionList
        items={[
          {
            term: t("page.window"),
            value: `${formatDate(campaign.startsOn)} – ${formatDate(campaign.endsOn)}`,
          },
          { term: t("page.reportDue"), value: formatDate(campaign.reportDueOn) },
          { term: t("page.plan"), value: numberAndDate(campaign.planNumber, campaign.planOn) },
          { term: t("page.threshold"), value: threshold(campaign.thresholdPercent) },
          {
            term: t("page.audiences"),
            value: campaign.audiences.map((audience) => t(`audiences.${audience}`)).join("; "),
          },
          {
            term: t("page.modes"),
            value: campaign.modes.map((mode) => t(`modes.${mode}`)).join("; ") || t("page.modesFree"),
          },
          { term: t("page.speakers"), value: campaign.speakers.map(speakerLine).join("; ") || null },
          {
            term: t("page.products"),
            value: campaign.products.map((product) => t(`products.${product}`)).join("; ") || null,
          },
        ]}
      />
      <p className={styles.rule}>{t("page.rule")}</p>
    </>
  );
}
