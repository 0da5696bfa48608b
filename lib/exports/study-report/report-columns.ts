import { formatDate } from "@/lib/dates/partial-date";
import {
  type AudienceNumbers,
  firstRoundRatePercent,
  participationRatePercent,
} from "@/lib/study/participation";
import type { ReportRow } from "@/lib/study/report/report-row";
import { hasOrganised } from "@/lib/study/status";
import type { StudyAudience } from "@/lib/study/terms";
import type { Campaign } from "@/lib/study/unit-participation";
import type { Words } from "../words";

/** A column of the official table, for sheet and paper alike. Percentages are on the scale 0–100. */
export type ReportColumn = {
  id: string;
  /** Heading over several columns beside each other; null stands alone. */
  group: string | null;
  header: string;
  /** In characters, of a sheet as wide as A4 is long. */
  width: number;
  kind: "text" | "number" | "percent";
  value: (row: ReportRow) => string | number | null;
};

/** Audiences outside the Party, each with whom it summoned and who came. */
const others = ["NON_MEMBER_STAFF", "UNION_MEMBERS", "RETIRED"] as const;

/**
 * The columns of a đảng ủy's table of results. Audiences the campaign does not summon have none; so that every rate can be reckoned
 * again by hand, the one beside "có mặt" is the first round's and the one beside "học bù" the final one, which the screens show.
 */
export function reportColumns(
  { audiences, products }: Pick<Campaign, "audiences" | "products">,
  { t }: Words,
): ReportColumn[] {
  const word = (key: keyof ReportWords) => t(`exports.studyReport.columns.${key}`);
  const of =
    (audience: StudyAudience, value: (numbers: AudienceNumbers) => number | null) => (row: ReportRow) => {
      const numbers = row.numbers[audience];
      return numbers ? value(numbers) : null;
    };
  const counted = (audience: StudyAudience): ReportColumn[] => {
    const group = t(`study.audiences.${audience}`);
    return [
      {
        id: `${audience}.summoned`,
        group,
        header: word("summoned"),
        width: 7,
        kind: "number",
        value: of(audience, ({ summoned }) => summoned),
      },
      {
        id: `${audience}.present`,
        group,
        header: word("present"),
        width: 7,
        kind: "number",
        value: of(audience, ({ present }) => present),
      },
    ];
  };
  const withRate = (audience: StudyAudience): ReportColumn[] => [
    ...counted(audience),
    {
      id: `${audience}.rate`,
      group: t(`study.audiences.${audience}`),
      header: "%",
      width: 7,
      kind: "percent",
      value: of(audience, firstRoundRatePercent),
    },
  ];
  const alone = (
    id: keyof ReportWords,
    width: number,
    kind: ReportColumn["kind"],
    value: ReportColumn["value"],
  ): ReportColumn => ({ id, group: null, header: word(id), width, kind, value });
  const madeUp = word("madeUp");
  const everyone = word("everyone");
  const columns: ReportColumn[] = [
    alone("name", 26, "text", ({ name }) => name),
    alone("headcount", 7, "number", ({ headcount }) => headcount),
    alone("sessions", 6, "number", ({ sessionCount }) => sessionCount || null),
    alone("modes", 12, "text", ({ modes }) =>
      modes.map((mode) => t(`exports.studyReport.modes.${mode}`)).join(", "),
    ),
    ...(audiences.includes("CADRES") ? withRate("CADRES") : []),
    ...withRate("MEMBERS"),
    ...others.filter((audience) => audiences.includes(audience)).flatMap(counted),
    {
      id: "madeUp.people",
      group: madeUp,
      header: word("people"),
      width: 6,
      kind: "number",
      value: of("MEMBERS", (numbers) => numbers.madeUp),
    },
    {
      id: "madeUp.rate",
      group: madeUp,
      header: word("finalRate"),
      width: 7,
      kind: "percent",
      value: of("MEMBERS", participationRatePercent),
    },
    {
      id: "everyone.summoned",
      group: everyone,
      header: word("summoned"),
      width: 7,
      kind: "number",
      value: ({ everyone: all }) => all.summoned || null,
    },
    {
      id: "everyone.attended",
      group: everyone,
      header: word("attended"),
      width: 7,
      kind: "number",
      value: ({ everyone: all }) => (all.summoned === 0 ? null : all.present + all.madeUp),
    },
    {
      id: "everyone.rate",
      group: everyone,
      header: "%",
      width: 7,
      kind: "percent",
      value: ({ everyone: all }) => participationRatePercent(all),
    },
    alone("essays", 7, "number", ({ essays }) => essays),
    ...(products.includes("COMMITMENT") ? [alone("commitments", 7, "number", (row) => row.commitments)] : []),
    alone("programme", 14, "text", ({ programme }) => {
      if (programme === null) return null;
      if (typeof programme === "number") return t("exports.studyReport.programmes", { count: programme });
      return `${programme.number}, ${formatDate(programme.on)}`;
    }),
    alone("speakers", 15, "text", ({ speakers }) => speakers.join("; ")),
    alone("note", 16, "text", (row) => noteOf(row, t)),
  ];
  return columns.map((column) => ({ ...column, width: Math.max(column.width, roomFor(column.header)) }));
}

/** Wide enough in bold for the longest word, so that none is broken: the headings of English have longer ones than syllables. */
function roomFor(header: string): number {
  const longest = Math.max(...header.split(/\s/).map((word) => word.length));
  return longest > 5 ? Math.ceil(longest * 1.35) : 0;
}

type ReportWords = typeof import("@/messages/vi/exports-papers.json")["studyReport"]["columns"];

function noteOf({ standing }: ReportRow, t: Words["t"]): string | null {
  if (!standing) return null;
  const { status, lateness, below } = standing;
  const notes = [
    hasOrganised(status) && status !== "RETURNED" ? null : t(`study.statuses.${status}`),
    lateness && t(`study.lateness.${lateness.with}`, { days: lateness.days }),
    below ? t("exports.studyReport.below") : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join("; ");
}
