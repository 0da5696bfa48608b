import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/dates/partial-date";
import type { ListChanges } from "@/lib/study/list-change";
import { studyUnitHref } from "@/lib/study/search";
import { type StudyUnit, summonedMembers } from "@/lib/study/study-unit";
import { ListChangesForm } from "./list-changes-form";
import { useStudyWords } from "./study-words";

type ListChangesViewProps = { unit: StudyUnit; changes: ListChanges; canKeep: boolean };

/** Who came to the unit and who left it since its list was taken, with the reason, to be settled by one act. */
export function ListChangesView({ unit, changes, canKeep }: ListChangesViewProps) {
  const { t, integer } = useStudyWords();
  const { list, campaign } = unit;
  const page = studyUnitHref(campaign.id, unit.code);
  return (
    <>
      <PageHeader
        title={t("list.title")}
        parent={{ href: page, label: unit.name }}
        context={
          list && t("list.context", { date: formatDate(list.on), summoned: integer(summonedMembers(list)) })
        }
      />
      {changes.arrivals.length + changes.departures.length === 0 ? (
        <EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState>
      ) : (
        <ListChangesForm
          id={unit.id}
          version={unit.version}
          changes={changes}
          canKeep={canKeep}
          doneHref={page}
        />
      )}
    </>
  );
}
