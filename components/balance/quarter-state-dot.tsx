import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import { type QuarterState, quarterState, type UnitQuarter } from "@/lib/balance/quarter";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { useBalanceWords } from "./balance-words";

const tones: Readonly<Record<QuarterState, Tone>> = {
  NOT_DUE: "neutral",
  OPEN: "warn",
  REOPENED: "warn",
  DIFFERENT: "bad",
  MATCHED: "good",
};

/** How far a unit is with a quarter. */
export function QuarterStateDot({ quarter, today }: { quarter: UnitQuarter; today: CalendarDate }) {
  const { t } = useBalanceWords();
  const state = quarterState(quarter, today);
  return <StatusDot tone={tones[state]}>{t(`quarters.states.${state}`)}</StatusDot>;
}
