import { useLocale, useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import type { AuditHead, AuditList } from "@/lib/audit/audit-line";
import { formatInteger } from "@/lib/i18n/format";
import { AuditHeads } from "./audit-heads";
import { AuditTable } from "./audit-table";

type AuditViewProps = {
  list: AuditList;
  pageSize: number;
  /** None for whom it is no task to keep them. */
  heads: readonly AuditHead[];
};

/** The trail, or the part of it that is about one record; below it the seals to keep elsewhere. */
export function AuditView({ list, pageSize, heads }: AuditViewProps) {
  const t = useTranslations("audit");
  const locale = useLocale();
  const { lines, total, page, accounts, units, about } = list;
  return (
    <>
      <PageHeader
        title={about ? t("historyOf") : t("title")}
        {...(about?.href && { parent: { href: about.href, label: about.name } })}
        context={
          about
            ? t("aboutContext", { name: about.name })
            : t("context", { count: total, formatted: formatInteger(total, locale) })
        }
        action={<ExportMenu href="/administration/audit/export" count={total} />}
      />
      <Stack>
        <AuditTable
          rows={lines}
          total={total}
          page={page}
          pageSize={pageSize}
          accounts={accounts}
          units={units}
        />
        {heads.length > 0 && !about && <AuditHeads heads={heads} />}
      </Stack>
    </>
  );
}
