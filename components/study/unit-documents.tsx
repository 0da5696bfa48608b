import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { documentsLock } from "@/lib/study/policy";
import { studyUnitHref } from "@/lib/study/search";
import { type StudyUnit, unitState } from "@/lib/study/study-unit";
import { useStudyWords } from "./study-words";

/** Number and date of the unit's own plan and action programme: what an inspection asks for. */
export function UnitDocuments({ unit, canKeep }: { unit: StudyUnit; canKeep: boolean }) {
  const { t, numberAndDate } = useStudyWords();
  const { campaign } = unit;
  const isOpen = canKeep && documentsLock(unitState(unit)) === null;
  return (
    <Panel
      title={t("unit.documents")}
      action={
        isOpen && (
          <LinkButton href={`${studyUnitHref(campaign.id, unit.code)}/documents`}>
            {t("acts.editDocuments")}
          </LinkButton>
        )
      }
    >
      <DefinitionList
        items={[
          { term: t("unit.plan"), value: numberAndDate(unit.planNumber, unit.planOn) },
          { term: t("unit.programme"), value: numberAndDate(unit.programmeNumber, unit.programmeOn) },
        ]}
      />
    </Panel>
  );
}
