import { DomainError } from "@/lib/action/domain-error";
import { formatDate } from "@/lib/dates/partial-date";
import type { Obstacle } from "./act-preview";
import type { PreparedAct } from "./prepare-act";

/** Refuses what the preview already said: somebody is in the way, by name. */
export function assertNoObstacles({ obstacles: [first], request }: PreparedAct): void {
  if (!first) return;
  throw new DomainError(`organizations.acts.obstacles.${first.kind}`, {
    params: { names: namesOf(first), date: formatDate(request.effectiveOn) },
  });
}

/** "Lê An, Trần Bình, +3". */
export function namesOf({ names, count }: Pick<Obstacle, "names" | "count">): string {
  const rest = count - names.length;
  return [...names, ...(rest > 0 ? [`+${rest}`] : [])].join(", ");
}
