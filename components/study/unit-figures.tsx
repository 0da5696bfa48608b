import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { formatDate } from "@/lib/dates/partial-date";
import {
  type Attendance,
  everyone,
  firstRoundRatePercent,
  noAttendance,
  participationRatePercent,
  stillAbsent,
} from "@/lib/study/participation";
import type { StudyUnit } from "@/lib/study/study-unit";
import { useStudyWords } from "./study-words";

/** Both rates of a unit with their denominators, how many sessions it held, and who has not studied yet. */
export function UnitFigures({ unit }: { unit: StudyUnit }) {
  const { t, integer, percent } = useStudyWords();
  const members = unit.attendance.find(({ audience }) => audience === "MEMBERS") ?? noAttendance;
  const all = everyone(unit.attendance);
  const last = unit.sessions.at(-1);
  const rate = (label: string, people: Attendance) => (
    <FigureTile
      label={label}
      value={people.summoned === 0 ? null : percent(participationRatePercent(people))}
      unknownReason={t("notEntered")}
      note={
        people.summoned > 0 && (
          <>
            {t("unit.figures.rateNote", {
              attended: integer(people.present + people.madeUp),
              summoned: integer(people.summoned),
            })}
            <br />
            {t("unit.figures.firstRoundNote", { rate: percent(firstRoundRatePercent(people)) })}
          </>
        )
      }
    />
  );
  return (
    <FigureGrid>
      {rate(t("unit.figures.members"), members)}
      {rate(t("unit.figures.everyone"), all)}
      <FigureTile
        label={t("unit.figures.absent")}
        value={all.summoned === 0 ? null : integer(stillAbsent(all))}
        unit={t("unit.figures.people")}
        unknownReason={t("notEntered")}
        note={all.summoned > 0 && t("unit.figures.absentNote", { summoned: integer(all.summoned) })}
      />
      <FigureTile
        label={t("unit.figures.sessions")}
        value={integer(unit.sessions.length)}
        unit={t("unit.figures.sessionsUnit")}
        note={last && t("unit.figures.lastSession", { date: formatDate(last.heldOn) })}
      />
    </FigureGrid>
  );
}
