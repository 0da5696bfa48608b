import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { documentsLock } from "@/lib/study/policy";
import { studyUnitHref } from "@/lib/study/search";
import { type StudyUnit, unitState } from "@/lib/study/study-unit";
import type { StudyProduct } from "@/lib/study/terms";
import { useStudyWords } from "./study-words";

/** Number and date of the unit's own plan and action programme, what an inspection asks for, and the products handed in. */
export function UnitDocuments({ unit, canKeep }: { unit: StudyUnit; canKeep: boolean }) {
  const { t, integer, numberAndDate } = useStudyWords();
  const { campaign } = unit;
  const members = unit.attendance.find(({ audience }) => audience === "MEMBERS");
  const handedIn = (product: StudyProduct, count: number | null) => {
    if (count === null) return campaign.products.includes(product) ? null : t("unit.notAsked");
    return members
      ? t("ofUnits", { count: integer(count), units: integer(members.summoned) })
      : integer(count);
  };
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
          { term: t("unit.essays"), value: handedIn("ESSAY", unit.essays) },
          { term: t("unit.commitments"), value: handedIn("COMMITMENT", unit.commitments) },
        ]}
      />
    </Panel>
  );
}
