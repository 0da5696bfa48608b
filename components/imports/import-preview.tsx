import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportFilter, ImportView } from "@/lib/imports/import-view";
import { ImportFilters } from "./import-filters";
import { ImportFindings } from "./import-findings";
import { ImportPages } from "./import-pages";
import { ImportReview } from "./import-review";

type ImportPreviewProps = { view: ImportView; show: ImportFilter; page: number };

/** What the file would do to the register, before anybody confirms it. */
export function ImportPreview({ view, show, page }: ImportPreviewProps) {
  const t = useTranslations("imports");
  const { id, unit, fileName, sheetName, counts, rows } = view;
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("preview.context", { unit: unit.name, file: fileName, sheet: sheetName })}
        parent={{ href: "/members", label: t("parent") }}
        action={<Badge tone="info">{t("preview.notWritten")}</Badge>}
      />
      <ImportFindings view={view} />
      <ImportReview
        id={id}
        counts={counts}
        rows={rows}
        unitCode={unit.code}
        filters={<ImportFilters view={view} show={show} />}
        pager={<ImportPages view={view} show={show} page={page} />}
      />
    </>
  );
}
