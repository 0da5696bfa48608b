import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { formatInteger } from "@/lib/i18n/format";
import {
  campaignReport,
  readReportedCampaign,
  readUnitReport,
  type StudyReport,
} from "@/lib/study/report/read-report";
import type { Campaign, UnitParticipation } from "@/lib/study/unit-participation";
import type { ExportTable } from "../export-table";
import type { DocumentFrame } from "../official/document-frame";
import type { Words } from "../words";
import { type ReportColumn, reportColumns } from "./report-columns";
import { reportFrame } from "./report-frame";

/** A report as it is printed and as it is written: frame, table, and what is to be known about its denominators. */
export type ReportDocument = StudyReport &
  Pick<ExportTable<never>, "title" | "filters" | "asOf"> & {
    frame: DocumentFrame;
    columns: readonly ReportColumn[];
    /** The plan, the documents studied, and the day of the figures. */
    facts: readonly string[];
    notes: readonly string[];
    ordinalLabel: string;
    totalLabel: string;
  };

/** The table of the whole campaign; null where there is none for the viewer. */
export async function campaignDocument(
  db: ScopedDb,
  viewer: Viewer,
  campaignId: string,
  words: Words,
): Promise<ReportDocument | null> {
  const found = await readReportedCampaign(db, viewer, campaignId);
  return found && documentOf(db, viewer, { report: campaignReport(found), unit: null }, words);
}

/** A unit's own report; null where the unit is not in the viewer's scope. */
export async function unitDocument(
  db: ScopedDb,
  viewer: Viewer,
  { campaignId, code }: { campaignId: string; code: string },
  words: Words,
): Promise<ReportDocument | null> {
  const report = await readUnitReport(db, viewer, campaignId, code);
  return report && documentOf(db, viewer, { report, unit: report.unit }, words);
}

type Given = { report: StudyReport; unit: Pick<UnitParticipation, "code" | "shortName"> | null };

async function documentOf(
  db: ScopedDb,
  viewer: Viewer,
  { report, unit }: Given,
  words: Words,
): Promise<ReportDocument> {
  const { t, locale } = words;
  const { campaign } = report;
  const frame = await reportFrame(
    db,
    viewer,
    {
      unit: unit?.code ?? null,
      title: t("exports.studyReport.title"),
      subject: t("exports.studyReport.subject", { campaign: campaign.title }),
    },
    words,
  );
  const entered = report.rows.filter(({ numbers }) => numbers.MEMBERS).length;
  return {
    ...report,
    title:
      unit === null
        ? t("exports.studyReport.file", { campaign: campaign.title })
        : t("exports.studyReport.unitFile", { unit: unit.shortName, campaign: campaign.title }),
    filters: [],
    asOf: viewer.today,
    frame,
    columns: reportColumns(campaign, words),
    facts: [windowLine(campaign, viewer.today, words)],
    notes: [
      t("exports.studyReport.notes.rates"),
      t("exports.studyReport.notes.denominator"),
      ...(unit === null
        ? [
            t("exports.studyReport.notes.entered", {
              count: formatInteger(entered, locale),
              units: formatInteger(report.rows.length, locale),
            }),
          ]
        : []),
    ],
    ordinalLabel: t("exports.studyReport.ordinal"),
    totalLabel: t("exports.studyReport.total"),
  };
}

/** When was studied, until when a report was due, and as of when the figures are. */
export function windowLine(
  { startsOn, endsOn, reportDueOn }: Campaign,
  today: CalendarDate,
  { t }: Words,
): string {
  return t("exports.studyReport.window", {
    from: formatDate(startsOn),
    to: formatDate(endsOn),
    due: formatDate(reportDueOn),
    date: formatDate(today),
  });
}
