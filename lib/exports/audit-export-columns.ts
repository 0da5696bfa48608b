import { actionWord } from "@/lib/audit/action-word";
import type { AuditLine } from "@/lib/audit/audit-line";
import { formatClockTime } from "@/lib/i18n/format-time";
import { catalogues } from "@/lib/i18n/messages";
import type { ExportColumn } from "./export-table";
import type { Words } from "./words";

/** The columns of the audit trail, those of the screen; `hidden` ones only when they were chosen there. */
export function auditExportColumns({ t, locale }: Words): ExportColumn<AuditLine>[] {
  const wordOf = (line: AuditLine) => actionWord(line, t, catalogues[locale]);
  const text = (
    id: string,
    header: string,
    [width, hidden]: [number, boolean],
    value: (line: AuditLine) => string | null,
  ): ExportColumn<AuditLine> => ({ id, header, width, hidden, kind: "text", value });
  return [
    text("at", t("audit.columns.at"), [17, false], ({ at }) => formatClockTime(at, { withDate: true })),
    text("who", t("audit.columns.who"), [26, false], ({ account, actedFor }) =>
      actedFor === null
        ? (account?.name ?? t("audit.nobody"))
        : t("audit.deputy", { name: account?.name ?? "", principal: actedFor }),
    ),
    text("action", t("audit.columns.action"), [34, false], wordOf),
    text("outcome", t("audit.columns.outcome"), [12, false], ({ outcome }) => t(`audit.outcomes.${outcome}`)),
    text("subject", t("audit.columns.subject"), [30, false], ({ subject }) => subject?.name ?? null),
    text("unit", t("audit.columns.unit"), [30, false], ({ unit }) => unit?.name ?? null),
    text("account", t("audit.columns.account"), [18, true], ({ account }) => account?.username ?? null),
    text("network", t("audit.columns.network"), [22, true], ({ network }) => network),
    text("agent", t("audit.columns.agent"), [22, true], ({ agent }) => agent),
  ];
}
