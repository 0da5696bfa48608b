import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { quarterState, type UnitQuarter } from "@/lib/balance/quarter";
import { differenceSides } from "@/lib/balance/schema";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { useBalanceWords } from "./balance-words";
import styles from "./quarter-result.module.css";
import { QuarterStateDot } from "./quarter-state-dot";

/** What the unit has said to a quarter so far, with everybody by whom the two counts differ. */
export function QuarterResult({ quarter, today }: { quarter: UnitQuarter; today: CalendarDate }) {
  const { t, integer, change } = useBalanceWords();
  const { confirmation, register, to } = quarter;
  const state = <QuarterStateDot quarter={quarter} today={today} />;
  if (!confirmation) {
    const isDue = quarterState(quarter, today) === "OPEN";
    return (
      <Panel title={t(isDue ? "quarters.openTitle" : "quarters.notDueTitle")} action={state}>
        {!isDue && <p>{t("quarters.notDue", { date: formatDate(to) })}</p>}
      </Panel>
    );
  }
  const { registerCount, confirmedCount, differences, confirmedOn, reopenedOn, reopenReason } = confirmation;
  return (
    <Panel title={t("quarters.result")} action={state}>
      <DefinitionList
        items={[
          { term: t("quarters.confirmedOn"), value: formatDate(confirmedOn) },
          { term: t("quarters.register"), value: integer(registerCount) },
          { term: t("quarters.paper"), value: integer(confirmedCount) },
          { term: t("quarters.difference"), value: change(confirmedCount - registerCount) },
          ...(reopenedOn === null
            ? []
            : [
                { term: t("quarters.reopenedOn"), value: formatDate(reopenedOn) },
                { term: t("quarters.reason"), value: reopenReason },
              ]),
        ]}
      />
      {register !== registerCount && (
        <p>{t("quarters.changedSince", { now: integer(register), before: integer(registerCount) })}</p>
      )}
      {differences.length > 0 && (
        <div className={styles.named}>
          <h3>{t("quarters.named")}</h3>
          {differenceSides.map((side) => {
            const people = differences.filter((difference) => difference.side === side);
            return (
              people.length > 0 && (
                <div key={side}>
                  <p>{t(`quarters.sides.${side}`)}:</p>
                  <ul>
                    {people.map(({ name, note }) => (
                      <li key={`${name} ${note}`}>{note === null ? name : `${name}: ${note}`}</li>
                    ))}
                  </ul>
                </div>
              )
            );
          })}
        </div>
      )}
    </Panel>
  );
}
