import { useMessages, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Stack } from "@/components/ui/grid";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { AuditEventPage } from "@/lib/audit/audit-line";
import { formatClockTime } from "@/lib/i18n/format-time";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import styles from "./audit.module.css";
import { ChangedRecord } from "./changed-record";
import { OutcomeDot } from "./outcome-dot";
import { useActionWord } from "./use-action-word";

/** One line of the trail: who, when and from where, and what changed, before → after. */
export function AuditEventView({ line, records, more, organizations }: AuditEventPage) {
  const t = useTranslations();
  const messages = useMessages();
  const wordOf = useActionWord();
  const { id, at, account, actedFor, outcome, reason, subject, unit, network, agent } = line;
  return (
    <>
      <PageHeader
        title={wordOf(line)}
        parent={{ href: "/administration/audit", label: t("audit.title") }}
        context={t("audit.event.title", { id })}
      />
      <Stack>
        <Panel title={t("audit.event.facts")}>
          <DefinitionList
            items={[
              { term: t("audit.event.when"), value: formatClockTime(at, { withDate: true }) },
              {
                term: t("audit.event.who"),
                value: account ? `${account.name} (${account.username})` : t("audit.nobody"),
              },
              ...(actedFor === null ? [] : [{ term: t("delegations.columns.principal"), value: actedFor }]),
              { term: t("audit.event.outcome"), value: <OutcomeDot outcome={outcome} /> },
              ...(reason && isKeyOf(messages, reason)
                ? [{ term: t("audit.event.reason"), value: answered(t.raw(reason)) }]
                : []),
              {
                term: t("audit.event.subject"),
                value: subject && (subject.href ? <a href={subject.href}>{subject.name}</a> : subject.name),
              },
              { term: t("audit.event.unit"), value: unit?.name ?? null },
              { term: t("audit.event.network"), value: network },
              { term: t("audit.event.agent"), value: agent },
            ]}
          />
        </Panel>
        {outcome === "DONE" && !isEntry(line) && (
          <Panel title={t("audit.event.changes")} context={t("audit.event.changesContext")}>
            {records.length === 0 && <p className={styles.note}>{t("audit.event.noChanges")}</p>}
            {records.map((record) => (
              <ChangedRecord key={record.id} record={record} organizations={organizations} />
            ))}
            {more > 0 && <p className={styles.note}>{t("audit.event.more", { count: more })}</p>}
          </Panel>
        )}
      </Stack>
    </>
  );
}

/** Coming in changes no record. */
function isEntry({ action }: AuditEventPage["line"]): boolean {
  return action === "session.open" || action === "password.set";
}

/** The sentence without what it was about: names and numbers of a refusal are not kept. */
function answered(sentence: unknown): string {
  return typeof sentence === "string" ? sentence.replaceAll(/\{\w+\}/g, "…") : "…";
}
