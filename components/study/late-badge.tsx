import { Badge } from "@/components/ui/badge";
import type { Lateness } from "@/lib/study/deadline";
import { useStudyWords } from "./study-words";

/** What a unit is late with and by how many days. */
export function LateBadge({ lateness }: { lateness: Lateness }) {
  return <Badge tone="bad">{useStudyWords().lateness(lateness)}</Badge>;
}
