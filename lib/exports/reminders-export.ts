import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { loadReminderSearch } from "@/lib/study/load-search";
import { remindersInScope } from "@/lib/study/read-reminders";
import { narrowReminders, type Reminder, type ReminderFacts } from "@/lib/study/reminders";
import type { Campaign } from "@/lib/study/unit-participation";
import { type ExportColumn, type ExportTable, inOneBatch } from "./export-table";
import type { Words } from "./words";

type Line = Reminder & { campaign: Campaign; facts: ReminderFacts | undefined };

/** The units to be reminded, as their page lists them. */
export async function openRemindersExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<Line>> {
  const { t } = words;
  const { kind } = loadReminderSearch(params);
  const { campaigns, facts } = await remindersInScope(db, viewer);
  const rows = narrowReminders(campaigns, kind).flatMap(({ campaign, reminders }) =>
    reminders.map((reminder): Line => ({ ...reminder, campaign, facts: facts.get(reminder.unit.unitId) })),
  );
  return {
    title: t("study.reminders.title"),
    filters:
      kind === null
        ? []
        : [{ name: "kind", label: t("study.reminders.reason"), value: t(`study.reminders.kinds.${kind}`) }],
    asOf: viewer.today,
    columns: columns(words),
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

function columns({ t }: Words): ExportColumn<Line>[] {
  const text = (
    id: string,
    header: string,
    width: number,
    value: (line: Line) => string | null,
  ): ExportColumn<Line> => ({
    id,
    header,
    width,
    kind: "text",
    value,
  });
  return [
    text("campaign", t("study.columns.campaign"), 40, ({ campaign }) => campaign.title),
    text("unit", t("study.columns.unit"), 34, ({ unit }) => unit.shortName),
    text("state", t("study.columns.state"), 16, ({ unit }) => t(`study.statuses.${unit.status}`)),
    text("reason", t("study.reminders.reason"), 34, ({ reasons }) =>
      reasons.map(({ kind }) => t(`study.reminders.kinds.${kind}`)).join("; "),
    ),
    {
      id: "days",
      header: t("exports.study.lateDays"),
      width: 12,
      kind: "number",
      value: ({ unit }) => unit.lateness?.days ?? null,
    },
    {
      id: "members",
      header: t("study.columns.membersRate"),
      width: 12,
      kind: "percent",
      value: ({ unit }) => unit.membersRatePercent,
    },
    text("returnReason", t("study.reminders.said"), 34, ({ facts }) => facts?.returnReason ?? null),
    text("officer", t("study.reminders.officer"), 30, ({ facts }) =>
      facts?.officer
        ? `${facts.officer.fullName} (${t(`organizations.positions.${facts.officer.position}`)})`
        : null,
    ),
  ];
}
