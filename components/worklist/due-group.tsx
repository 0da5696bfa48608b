import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import { formatInteger } from "@/lib/i18n/format";
import type { DeadlineKind } from "@/lib/worklist/deadline";
import type { DueCount, DueMember } from "@/lib/worklist/worklist";
import { dueText, elapsedText, onText, ruleText, stateText, stateTone } from "./deadline-words";
import { dueHref } from "./due-href";
import styles from "./worklist.module.css";

type DueGroupProps = {
  kind: DeadlineKind;
  count: DueCount;
  rows: readonly DueMember[];
  /** The whole list of this kind. */
  href: string;
  /** Whether units are told apart: not for a secretary, who has one. */
  showsUnit: boolean;
};

/** One kind of what is due: how many, and the first of them. */
export function DueGroup({ kind, count, rows, href, showsUnit }: DueGroupProps) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const formatted = formatInteger(count.count, locale);
  return (
    <Panel
      title={t(`kinds.${kind}`)}
      context={t("groupCount", { formatted, overdue: count.overdue })}
      action={count.count > rows.length && <a href={href}>{t("more", { formatted })}</a>}
    >
      <p className={styles.explanation}>{t(`explanations.${kind}`)}</p>
      <div className={styles.group}>
        <SimpleTable caption={t("list", { kind: t(`kinds.${kind}`) })}>
          <thead>
            <tr>
              <th scope="col">{t("columns.name")}</th>
              <th scope="col" data-align="end">
                {t(`onColumns.${kind}`)}
              </th>
              {(kind === "PROBATION" || kind === "BADGE") && (
                <th scope="col" data-align="end">
                  {t(`dueColumns.${kind}`)}
                </th>
              )}
              <th scope="col">{t("columns.state")}</th>
              <th scope="col">{t("columns.rule")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.id} row={row} showsUnit={showsUnit} />
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </Panel>
  );
}

function Line({ row, showsUnit }: { row: DueMember; showsUnit: boolean }) {
  const t = useTranslations("deadlines");
  const { name, unit, cell, isElsewhere, transfer, deadline } = row;
  const { kind } = deadline;
  const own = [(showsUnit || transfer) && unit, cell].filter(Boolean).join(" · ");
  const place = transfer ? t("fromTo", { from: own, to: transfer.to }) : own;
  return (
    <tr>
      <th scope="row">
        {isElsewhere ? name : <a href={dueHref(row)}>{name}</a>}
        {kind === "BADGE" && <span className={styles.level}> {t("level", { level: deadline.level })}</span>}
        <span className={styles.place}>{place}</span>
      </th>
      <td data-align="end" data-label={t(`onColumns.${kind}`)}>
        {onText(deadline)}
      </td>
      {(kind === "PROBATION" || kind === "BADGE") && (
        <td data-align="end" data-label={t(`dueColumns.${kind}`)}>
          {dueText(deadline)}
        </td>
      )}
      <td>
        <StatusDot tone={stateTone(deadline)}>{stateText(t, deadline)}</StatusDot>
        {kind === "TRANSIT" && <span className={styles.place}>{elapsedText(t, deadline)}</span>}
      </td>
      <td className={styles.rule}>{ruleText(t, deadline)}</td>
    </tr>
  );
}
