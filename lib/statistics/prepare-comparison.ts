import type { BarsModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import { listWithin } from "./dashboard-filter";
import { smallOfEither } from "./fold-small";
import type { ComparedSide } from "./get-comparison";
import { prepareEducation, preparePartyAge, prepareTheory, prepareTypes } from "./prepare-compositions";
import { prepareEthnicity, prepareReligion } from "./prepare-sensitive-compositions";
import type { Words } from "./words";

export type ComparedFigure = { value: number; href?: string };
type ComparisonRow = {
  id: string;
  label: string;
  left: ComparedFigure;
  right: ComparedFigure;
  /** Left less right. */
  difference: number;
};
/** Figures that belong together; the shares are of `wholes`, where the rows add up to them. */
export type ComparisonSection = {
  id: string;
  title: string;
  rows: readonly ComparisonRow[];
  addsUp: boolean;
};

/** Two sides as sections of rows: the figures of the tiles, then every composition, each row with its difference. */
export function prepareComparison(
  [left, right]: readonly [ComparedSide, ComparedSide],
  { t, locale, today, viewer }: Pick<Words, "t" | "locale" | "today" | "viewer">,
): ComparisonSection[] {
  const wordsOf = ({ on, filter }: ComparedSide): Words => ({
    t,
    locale,
    today: on,
    on: on < today ? on : null,
    viewer,
    filter,
    unitName: null,
    here: "",
  });
  const both = (
    prepare: (figures: ComparedSide["figures"], words: Words, alsoSmall?: ReadonlySet<string>) => BarsModel,
    id: string,
    sensitive?: "byEthnicity" | "byReligion",
  ) => {
    const small =
      sensitive &&
      smallOfEither([left, right].map(({ figures, filter }) => ({ groups: figures[sensitive], filter })));
    const [first, second] = [left, right].map((side) => prepare(side.figures, wordsOf(side), small)) as [
      BarsModel,
      BarsModel,
    ];
    const known = new Map([...first.bars, ...second.bars].map((bar) => [bar.id, bar.label]));
    const figure = ({ bars }: BarsModel, bar: string): ComparedFigure => {
      const found = bars.find((candidate) => candidate.id === bar);
      return { value: found?.value ?? 0, ...(found?.href !== undefined && { href: found.href }) };
    };
    const rows = [...known].map(([bar, label]) => rowOf(bar, label, figure(first, bar), figure(second, bar)));
    return { id, title: first.title, rows, addsUp: true };
  };
  return [
    figuresOf(left, right, wordsOf),
    both(preparePartyAge, "partyAge"),
    both(prepareEducation, "education"),
    both(prepareTheory, "theory"),
    both(prepareEthnicity, "ethnicity", "byEthnicity"),
    both(prepareReligion, "religion", "byReligion"),
    both(prepareTypes, "type"),
  ];
}

/** What a side is called: whose figures, and of which day. */
export function sideName({ place, on }: ComparedSide, wholeName: string): string {
  return `${place?.name ?? wholeName} · ${formatDate(on)}`;
}

function figuresOf(
  left: ComparedSide,
  right: ComparedSide,
  wordsOf: (side: ComparedSide) => Words,
): ComparisonSection {
  const { t } = wordsOf(left);
  const row = (id: "members" | "probationary" | "women", trait: Parameters<typeof listWithin>[1]) => {
    const figure = (side: ComparedSide): ComparedFigure => {
      const href = listWithin(side.filter, trait, wordsOf(side).on);
      return { value: side.figures[id], ...(href !== undefined && { href }) };
    };
    return rowOf(id, t(`statistics.compare.figures.${id}`), figure(left), figure(right));
  };
  return {
    id: "figures",
    title: t("statistics.compare.figuresTitle"),
    addsUp: false,
    rows: [
      row("members", {}),
      row("probationary", { status: "PROBATIONARY" }),
      row("women", { sex: "FEMALE" }),
    ],
  };
}

function rowOf(id: string, label: string, left: ComparedFigure, right: ComparedFigure): ComparisonRow {
  return { id, label, left, right, difference: left.value - right.value };
}
