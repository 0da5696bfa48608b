import { ActButton } from "@/components/forms/act-button";
import { LinkButton } from "@/components/ui/link-button";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { advanceStudyUnit, confirmStudyReport } from "@/lib/study/actions";
import type { NextAct } from "@/lib/study/next-act";
import { entryLock, judgementLock, stepLock } from "@/lib/study/policy";
import { studyUnitHref } from "@/lib/study/search";
import { missingFor, nextUnitStep } from "@/lib/study/status";
import { stillBlank } from "@/lib/study/still-blank";
import { enteredFacts, nextAct, type StudyUnit, unitState } from "@/lib/study/study-unit";
import { useStudyWords } from "./study-words";

/** The next acts that are a step of the unit. */
const stepsNext: readonly NextAct[] = ["FINISH", "REPORT", "CORRECT"];

type UnitActsProps = { unit: StudyUnit; today: CalendarDate; rights: { keep: boolean; judge: boolean } };

/** The acts open to the viewer in the unit's present state; the one that comes next stands out. */
export function UnitActs({ unit, today, rights }: UnitActsProps) {
  const { t } = useStudyWords();
  const { id, version, status, campaign } = unit;
  const state = unitState(unit);
  const page = studyUnitHref(campaign.id, unit.code);
  const next = nextAct(unit, today);
  // Staff may enter for a unit, but it is the unit that is asked to.
  const isUnitsTurn = !rights.judge;
  const step = nextUnitStep(status);
  const canStep =
    rights.keep && step && stepLock(state, step) === null && missingFor(step, enteredFacts(unit)) === null;
  const blank = stillBlank(unit).map((thing) => {
    if (thing === "PLAN") return t("unit.plan");
    return "audience" in thing ? t(`audiences.${thing.audience}`) : t(`products.${thing.product}`);
  });
  const blanks = blank.length > 0 ? t("acts.reportBlank", { things: blank.join("; ") }) : "";
  const canEnter = rights.keep && entryLock(state) === null && campaign.startsOn <= today;
  return (
    <>
      {canStep && (
        <ActButton
          action={advanceStudyUnit}
          input={{ id, version, to: step }}
          label={status === "RETURNED" ? t("acts.reportAgain") : t(`acts.${step}`)}
          variant={isUnitsTurn && stepsNext.includes(next) ? "primary" : "secondary"}
          {...(step === "REPORTED" && {
            question: {
              title: t("acts.reportTitle"),
              text: [t("acts.reportText", { date: formatDate(today) }), blanks].join("\n").trim(),
            },
          })}
        />
      )}
      {canEnter && (
        <LinkButton
          href={`${page}/sessions/new`}
          variant={isUnitsTurn && next === "RECORD_SESSION" ? "primary" : "secondary"}
        >
          {t("acts.recordSession")}
        </LinkButton>
      )}
      {canEnter && <LinkButton href={`${page}/sessions/roll`}>{t("roll.open")}</LinkButton>}
      {rights.judge && judgementLock(state) === null && (
        <>
          <LinkButton href={`${page}/return`}>{t("acts.return")}</LinkButton>
          <ActButton
            action={confirmStudyReport}
            input={{ id, version }}
            label={t("acts.confirm")}
            variant="primary"
            question={{ title: t("acts.confirmTitle"), text: t("acts.confirmText", { unit: unit.name }) }}
          />
        </>
      )}
    </>
  );
}
