import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import {
  type AudienceNumbers,
  firstRoundRatePercent,
  meetsThreshold,
  participationRatePercent,
  sumNumbers,
  unexplained,
} from "@/lib/study/participation";
import { entryLock } from "@/lib/study/policy";
import { studyUnitHref } from "@/lib/study/search";
import { isByRoll, type StudyUnit, unitState } from "@/lib/study/study-unit";
import { RateCell } from "./rate";
import { type StudyWords, useStudyWords } from "./study-words";
import styles from "./unit-numbers.module.css";

type UnitNumbersProps = {
  unit: StudyUnit;
  canKeep: boolean;
  /** The threshold the members' rate is held against; left out while the unit is still studying. */
  thresholdPercent: number | undefined;
};

/** A unit's numbers by audience, cadres as part of the members, with first-round and final rates and a total. */
export function UnitNumbers({ unit, canKeep, thresholdPercent }: UnitNumbersProps) {
  const words = useStudyWords();
  const { t } = words;
  const { attendance, campaign } = unit;
  if (attendance.length === 0) {
    return (
      <Panel title={t("unit.numbers")}>
        <EmptyState title={t("unit.numbersEmpty")}>{t("unit.numbersEmptyText")}</EmptyState>
      </Panel>
    );
  }
  const counted = attendance.filter(({ audience }) => audience !== "CADRES");
  const isOpen = canKeep && entryLock(unitState(unit)) === null;
  const edit = isOpen && (
    <LinkButton href={`${studyUnitHref(campaign.id, unit.code)}/numbers`}>{t("acts.editNumbers")}</LinkButton>
  );
  return (
    <Panel
      title={t("unit.numbers")}
      context={[t("unit.numbersContext"), isByRoll(unit) ? t("roll.byRoll") : ""].join(" ").trim()}
      action={edit}
    >
      <div className={cards.cards}>
        <SimpleTable caption={t("unit.numbers")}>
          <thead className={styles.head}>
            <tr>
              <th scope="col">{t("columns.audience")}</th>
              {numberColumns.map((column) => (
                <th key={column} scope="col" data-align="end">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attendance.map(({ audience, ...numbers }) => (
              <tr key={audience}>
                <th scope="row" className={audience === "CADRES" ? styles.part : undefined}>
                  {audience === "CADRES" && <i>{t("ofMembers")} </i>}
                  {t(`audiences.${audience}`)}
                </th>
                <NumberCells
                  words={words}
                  numbers={numbers}
                  thresholdPercent={audience === "MEMBERS" ? thresholdPercent : undefined}
                />
              </tr>
            ))}
            {counted.length > 1 && (
              <tr className={styles.total}>
                <th scope="row">{t("unit.total")}</th>
                <NumberCells words={words} numbers={sumNumbers(counted)} />
              </tr>
            )}
          </tbody>
        </SimpleTable>
      </div>
    </Panel>
  );
}

const numberColumns = [
  "summoned",
  "present",
  "excused",
  "unexcused",
  "unexplained",
  "madeUp",
  "firstRound",
  "final",
] as const;

type NumberCellsProps = {
  words: StudyWords;
  numbers: AudienceNumbers;
  thresholdPercent?: number | undefined;
};

function NumberCells({ words, numbers, thresholdPercent }: NumberCellsProps) {
  const { t, integer, percent } = words;
  const isBelow = thresholdPercent !== undefined && meetsThreshold(numbers, thresholdPercent) === false;
  const content: Record<(typeof numberColumns)[number], ReactNode> = {
    summoned: integer(numbers.summoned),
    present: integer(numbers.present),
    excused: integer(numbers.excused),
    unexcused: integer(numbers.unexcused),
    unexplained: integer(unexplained(numbers)),
    madeUp: integer(numbers.madeUp),
    firstRound: percent(firstRoundRatePercent(numbers)),
    final: (
      <RateCell
        words={words}
        percent={participationRatePercent(numbers)}
        belowPercent={isBelow ? thresholdPercent : undefined}
      />
    ),
  };
  return numberColumns.map((column) => (
    <td key={column} data-align="end" data-label={t(`columns.${column}`)}>
      {content[column]}
    </td>
  ));
}
