import { formatDate } from "@/lib/dates/partial-date";
import type { Attendance } from "@/lib/study/participation";
import { unnumbered } from "@/lib/study/terms";
import type { CampaignParticipation, UnitParticipation } from "@/lib/study/unit-participation";
import { dayOf, type ExportColumn } from "./export-table";
import type { Words } from "./words";

/** The columns of the list of campaigns, counts and dates each in a column of its own. */
export function campaignExportColumns({ t }: Words): ExportColumn<CampaignParticipation>[] {
  const number = (
    id: string,
    header: string,
    value: (row: CampaignParticipation) => number,
  ): ExportColumn<CampaignParticipation> => ({ id, header, width: 13, kind: "number", value });
  return [
    {
      id: "campaign",
      header: t("study.columns.campaign"),
      width: 46,
      kind: "text",
      value: ({ campaign }) => campaign.title,
    },
    {
      id: "campaign",
      header: t("exports.study.documents"),
      width: 34,
      kind: "text",
      value: ({ campaign }) => campaign.documents.map((document) => documentName(document, t)).join("; "),
    },
    {
      id: "state",
      header: t("study.columns.state"),
      width: 12,
      kind: "text",
      value: ({ campaign }) => t(`study.campaignStatuses.${campaign.status}`),
    },
    {
      id: "window",
      header: t("exports.study.startsOn"),
      width: 12,
      kind: "date",
      value: ({ campaign }) => dayOf(campaign.startsOn),
    },
    {
      id: "window",
      header: t("exports.study.endsOn"),
      width: 12,
      kind: "date",
      value: ({ campaign }) => dayOf(campaign.endsOn),
    },
    {
      id: "due",
      header: t("study.columns.due"),
      width: 13,
      kind: "date",
      value: ({ campaign }) => dayOf(campaign.reportDueOn),
    },
    number("reported", t("exports.study.reported"), ({ totals }) => totals.reported),
    number("reported", t("exports.study.assigned"), ({ totals }) => totals.units),
    {
      id: "membersRate",
      header: t("study.columns.membersRate"),
      width: 12,
      kind: "percent",
      value: ({ totals }) => totals.membersRatePercent,
    },
    {
      id: "overallRate",
      header: t("study.columns.overallRate"),
      width: 12,
      kind: "percent",
      value: ({ totals }) => totals.overallRatePercent,
    },
    number("late", t("exports.study.lateUnits"), ({ totals }) => totals.late),
  ];
}

/** The columns of a campaign's units; a test holds them to those of the screen. */
export function unitExportColumns({ t }: Words): ExportColumn<UnitParticipation>[] {
  const count = (
    id: string,
    header: string,
    value: (row: UnitParticipation) => number | null,
    hidden = false,
  ): ExportColumn<UnitParticipation> => ({ id, header, width: 12, hidden, kind: "number", value });
  return [
    { id: "name", header: t("study.columns.unit"), width: 34, kind: "text", value: (unit) => unit.shortName },
    {
      id: "attention",
      header: t("study.columns.state"),
      width: 16,
      kind: "text",
      value: (unit) => t(`study.statuses.${unit.status}`),
    },
    count("attention", t("exports.study.lateDays"), (unit) => unit.lateness?.days ?? null),
    {
      id: "members",
      header: t("study.columns.membersRate"),
      width: 12,
      kind: "percent",
      value: (unit) => unit.membersRatePercent,
    },
    count("membersCount", t("exports.study.studied"), (unit) => studied(unit.members)),
    count("membersCount", t("exports.study.summoned"), (unit) => summoned(unit.members)),
    {
      id: "overall",
      header: t("study.columns.overallRate"),
      width: 12,
      kind: "percent",
      value: (unit) => unit.overallRatePercent,
    },
    count("everyoneCount", t("exports.study.everyoneStudied"), (unit) => studied(unit.everyone), true),
    count("everyoneCount", t("exports.study.everyoneSummoned"), (unit) => summoned(unit.everyone), true),
    count("sessions", t("study.columns.sessions"), (unit) => unit.sessionCount),
    {
      id: "reportedOn",
      header: t("study.columns.reportedOn"),
      width: 13,
      kind: "date",
      value: (unit) => dayOf(unit.reportedOn),
    },
    {
      id: "type",
      header: t("study.columns.type"),
      width: 30,
      hidden: true,
      kind: "text",
      value: (unit) => unit.typeCode && t(`organizations.types.${unit.typeCode}`),
    },
    {
      id: "code",
      header: t("study.columns.code"),
      width: 12,
      hidden: true,
      kind: "text",
      value: (unit) => unit.code,
    },
  ];
}

/** Nothing is known of a unit that has entered nobody: no zero stands for it. */
function studied({ summoned, present, madeUp }: Attendance): number | null {
  return summoned === 0 ? null : present + madeUp;
}

function summoned({ summoned }: Attendance): number | null {
  return summoned === 0 ? null : summoned;
}

type NamedDocument = CampaignParticipation["campaign"]["documents"][number];

function documentName({ type, number, issuedOn }: NamedDocument, t: Words["t"]): string {
  const word = t(`study.documentTypes.${type}`);
  if (number !== unnumbered) return `${word} ${number}`;
  return t("study.page.unnumberedDocument", { type: word, date: formatDate(issuedOn) });
}
