import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { NextAct } from "@/lib/study/next-act";
import { nextAct, type StudyUnit } from "@/lib/study/study-unit";
import { type StudyStatus, studyStatuses } from "@/lib/study/terms";
import { StatusMark } from "./status-mark";
import { useStudyWords } from "./study-words";
import styles from "./unit-path.module.css";

type UnitPathProps = {
  unit: StudyUnit;
  today: CalendarDate;
  /** Those who keep the unit or judge its report are told what comes next. */
  rights: { keep: boolean; judge: boolean };
};

/** The unit's way from "chưa triển khai" to "được xác nhận", where it stands on it, and what comes next. */
export function UnitPath({ unit, today, rights }: UnitPathProps) {
  const { t } = useStudyWords();
  const { status } = unit;
  const path = studyStatuses.filter((step) => step !== "RETURNED" || status === "RETURNED");
  const reached = path.indexOf(status);
  const act = nextAct(unit, today);
  return (
    <section className={styles.sheet} aria-label={t("unit.path")}>
      <ol className={styles.path}>
        {path.map((step, index) => (
          <li
            key={step}
            className={styles.step}
            data-reached={index <= reached}
            aria-current={index === reached ? "step" : undefined}
          >
            <span className={styles.mark}>
              <StatusMark status={step} />
            </span>{" "}
            <span className={styles.name}>{t(`statuses.${step}`)}</span>
            <StepDate step={step} unit={unit} />
          </li>
        ))}
      </ol>
      {unit.returnReason && (
        <p className={styles.returned}>
          <b>{t("unit.returned")}:</b> {unit.returnReason}
        </p>
      )}
      {rights.keep && (
        <p className={styles.next}>
          <b>{t("unit.next")}:</b> {t((rights.judge && judgesNext[act]) || `nextActs.${act}`)}
        </p>
      )}
    </section>
  );
}

/** Where those who judge the report do something else next than the unit. */
const judgesNext: Partial<Record<NextAct, "unit.judge" | "unit.judgeReturned">> = {
  WAIT_CONFIRMATION: "unit.judge",
  CORRECT: "unit.judgeReturned",
};

/** When a step was taken, and for a report by how many days too late. */
function StepDate({ step, unit }: { step: StudyStatus; unit: StudyUnit }) {
  const { t } = useStudyWords();
  const on = { PLANNED: unit.planOn, REPORTED: unit.reportedOn, CONFIRMED: unit.confirmedOn };
  const date = step === "PLANNED" || step === "REPORTED" || step === "CONFIRMED" ? on[step] : null;
  if (date === null) return null;
  const daysLate = step === "REPORTED" ? daysBetween(unit.campaign.reportDueOn, date) : 0;
  return (
    <span className={styles.date}>
      {formatDate(date)}
      {daysLate > 0 && ` · ${t("unit.reportedLate", { days: daysLate })}`}
    </span>
  );
}
