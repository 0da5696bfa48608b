import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportView } from "@/lib/imports/import-view";

/** The head of every page of one file. */
export function ImportHeader({ view, badge }: { view: ImportView; badge: string }) {
  const t = useTranslations("imports");
  const { campaign, unit, fileName: file, sheetName: sheet } = view;
  // A text has no sheets; the name it is read under says nothing.
  const isText = view.layout?.text != null;
  return (
    <PageHeader
      title={t(campaign ? "titleResults" : "title")}
      context={
        campaign
          ? t(isText ? "preview.contextResultsText" : "preview.contextResults", {
              campaign: campaign.title,
              file,
              sheet,
            })
          : t(isText ? "preview.contextText" : "preview.context", { unit: unit.name, file, sheet })
      }
      parent={
        campaign
          ? { href: `/study/${campaign.id}`, label: campaign.title }
          : { href: "/members", label: t("parent") }
      }
      action={<Badge tone="info">{badge}</Badge>}
    />
  );
}

/** Where what was written is seen. */
export function listHref({ campaign, unit }: ImportView): string {
  return campaign ? `/study/${campaign.id}` : `/members?unit=${unit.code}`;
}
