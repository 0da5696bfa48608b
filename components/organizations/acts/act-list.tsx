import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import type { ActSummary } from "@/lib/organizations/acts/act-record";
import { actHref } from "@/lib/organizations/acts/search";
import styles from "./acts.module.css";

/** The acts of reorganisation, the latest first: what, from when, by which decision, and what it came to. */
export function ActList({ acts, title }: { acts: readonly ActSummary[]; title: string }) {
  const t = useTranslations("organizations.acts");
  const locale = useLocale();
  if (acts.length === 0) {
    return (
      <Panel title={title}>
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      context={t("context", { count: acts.length, formatted: formatInteger(acts.length, locale) })}
    >
      <div className={cards.cards}>
        <SimpleTable caption={title}>
          <thead>
            <tr>
              <th scope="col">{t("columns.on")}</th>
              <th scope="col">{t("columns.what")}</th>
              <th scope="col">{t("columns.decision")}</th>
              <th scope="col" data-align="end">
                {t("columns.moved")}
              </th>
              <th scope="col" data-align="end">
                {t("columns.total")}
              </th>
              <th scope="col">{t("columns.recorded")}</th>
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => (
              <Row key={act.id} act={act} />
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </Panel>
  );
}

function Row({ act }: { act: ActSummary }) {
  const t = useTranslations("organizations.acts");
  const locale = useLocale();
  const number = (value: number | null) => formatInteger(value, locale);
  return (
    <tr>
      <td className={styles.short} data-label={t("columns.on")}>
        {formatDate(act.effectiveOn)}
      </td>
      <th scope="row">
        <a href={actHref(act.id)} className={act.isUndone ? styles.undone : undefined}>
          {t(`kinds.${act.kind}`)} · <Subjects act={act} />
        </a>{" "}
        {act.isUndone && <StatusDot tone="neutral">{t("undone")}</StatusDot>}
      </th>
      <td className={styles.short} data-label={t("columns.decision")}>
        {act.decisionNumber ?? "—"}
      </td>
      <td data-align="end" data-label={t("columns.moved")}>
        {number(act.moved)}
      </td>
      <td data-align="end" data-label={t("columns.total")}>
        {act.membersBefore === null ? "—" : `${number(act.membersBefore)} → ${number(act.membersAfter)}`}
      </td>
      <td data-label={t("columns.recorded")}>{act.recordedBy}</td>
    </tr>
  );
}

/** "Đảng bộ Sở Công Thương và 21 tổ chức khác" */
function Subjects({ act: { subject, subjects } }: { act: ActSummary }) {
  const t = useTranslations("organizations.acts");
  if (subject === null) return "—";
  return subjects === 1 ? subject : t("moreUnits", { first: subject, count: subjects - 1 });
}
