import type { Explanation } from "@/components/ui/explanation";

/** How a chart writes its figures. Percentages are on the scale 0–100. */
export type ChartFormat = "integer" | "decimal" | "percent";

/** Colour by meaning; "bad" is the only red and means below a threshold or late. */
export type BarTone = "normal" | "good" | "warn" | "bad" | "neutral";

export type Bar = {
  id: string;
  label: string;
  /** Null is a gap with the words "no figure", never a bar of zero. */
  value: number | null;
  /** The list behind the bar, already filtered. */
  href?: string;
  /** The page with all its charts narrowed to what the bar counts, where the bar can be filtered by. */
  filterHref?: string;
  tone?: BarTone;
  /** Beside the figure: numerator and denominator, or why it is late: "121 / 126 người". */
  note?: string;
  /** The heading it stands under; bars of one group follow one another, and then all bars have one. */
  group?: string;
};

/** One figure for each of many long names, in the order given. */
export type BarsModel = {
  title: string;
  /** What is counted, for whom, as of when. */
  subtitle: string;
  /** What the names are, over their column: "Tổ chức cơ sở đảng". */
  labelHeader: string;
  /** What the figure is: "Tỷ lệ tham gia". */
  valueHeader: string;
  why?: Explanation;
  /** The figures as a workbook. */
  workbookHref?: string;
  /** What the headings say, where bars stand under some. */
  groupHeader?: string;
  /** What the notes are; needed where bars carry one. */
  noteHeader?: string;
  format: ChartFormat;
  /** The end of the axis, 100 for percentages; by default the greatest figure. */
  max?: number;
  threshold?: { value: number; label: string };
  bars: readonly Bar[];
};

export type Series = { id: string; label: string };

type Category = {
  id: string;
  label: string;
  /** One for each series, in their order. */
  values: readonly (number | null)[];
  /** The lists behind the values, in the same order. */
  hrefs?: readonly (string | undefined)[];
  /** The page narrowed to the category, and to each value of it, as of a bar. */
  filterHref?: string;
  filterHrefs?: readonly (string | undefined)[];
};

/** Up to six series over a handful of categories. */
export type SeriesModel = {
  title: string;
  /** What is counted, for whom, as of when. */
  subtitle: string;
  /** What the categories are: "Tuổi". */
  categoryHeader: string;
  format: ChartFormat;
  why?: Explanation;
  /** The figures as a workbook. */
  workbookHref?: string;
  series: readonly Series[];
  categories: readonly Category[];
};

/**
 * What a cell of a matrix says beyond its figure. Every tone has a sign or a pattern of its own, so that none is told by colour
 * alone; "low" and "lowest" are the only red and mean below a threshold.
 */
export type CellTone = "plain" | "reached" | "open" | "low" | "lowest" | "gap" | "outside";

export type MatrixCell = {
  /** Null is a gap, drawn as one and written "—", never a zero. */
  value: number | null;
  tone: CellTone;
  href?: string;
};

/** One figure for each crossing of many long names with a handful of columns. */
export type MatrixModel = {
  title: string;
  /** What is counted, for whom, as of when. */
  subtitle: string;
  /** What the rows are: "Tổ chức cơ sở đảng". */
  rowHeader: string;
  format: ChartFormat;
  why?: Explanation;
  /** The figures as a workbook. */
  workbookHref?: string;
  /** What the tones in use mean, in the order to explain them. */
  tones: readonly { tone: CellTone; label: string }[];
  /** `shortLabel` stands over a narrow column: "03/21"; `note` under the name: "ngưỡng 95 %". */
  columns: readonly { id: string; label: string; shortLabel: string; note?: string; href?: string }[];
  rows: readonly { id: string; label: string; href?: string; cells: readonly MatrixCell[] }[];
  /** The figure of all rows together, one for each column; for rates never the mean of the rows. */
  whole: { label: string; values: readonly (number | null)[] };
};

/** What comes and what goes over time, the difference, and what there is then: the net is always increase − decrease. */
export type FlowsModel = {
  title: string;
  /** What is counted, for whom, over which days. */
  subtitle: string;
  /** What the categories are: "Tháng". */
  categoryHeader: string;
  why?: Explanation;
  /** The figures as a workbook. */
  workbookHref?: string;
  /** The words for the two flows and their difference. */
  increase: string;
  decrease: string;
  net: string;
  /** The words for a part of the increase that is told apart, and for what is left of it. */
  part: string;
  rest: string;
  /** The word for what there is at the end of a category. */
  level: string;
  /** Null where there is nothing to count from: a gap, never a zero. */
  categories: readonly {
    id: string;
    label: string;
    /** Under a column: "03/21". */
    shortLabel: string;
    increase: number | null;
    part: number | null;
    decrease: number | null;
    level: number | null;
  }[];
};
