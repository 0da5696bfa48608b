import { PageHeader } from "@/components/ui/page-header";
import { studyUnitHref } from "@/lib/study/search";
import type { StudyUnit } from "@/lib/study/study-unit";

type EntryHeaderProps = { unit: Pick<StudyUnit, "code" | "name" | "campaign">; title: string };

/** Head of a form about a unit in a campaign: whose numbers these are, and of what. */
export function EntryHeader({ unit, title }: EntryHeaderProps) {
  return (
    <PageHeader
      title={title}
      parent={{ href: studyUnitHref(unit.campaign.id, unit.code), label: unit.name }}
      context={unit.campaign.title}
    />
  );
}
