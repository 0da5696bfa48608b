import { groupBy } from "@/lib/group-by";
import { isEntry, isExit } from "@/lib/ledger/event-kinds";
import type { MemberEventRow, MembershipRow } from "../demo-rows";

/** The stays that follow from events, counted again in the plainest way: what the database derives must be the same. */
export function staysOf(events: readonly MemberEventRow[]): MembershipRow[] {
  return [...groupBy(events, ({ memberId }) => memberId).values()].flatMap((own) => {
    const stays: MembershipRow[] = [];
    for (const { id, memberId, organizationId, kind, effectiveOn } of own) {
      const open = stays.at(-1);
      if (isEntry(kind)) {
        stays.push({
          id,
          memberId,
          organizationId,
          startsOn: effectiveOn,
          startReason: kind,
          endsOn: null,
          endReason: null,
        });
      } else if (isExit(kind) && open) {
        stays[stays.length - 1] = { ...open, endsOn: effectiveOn, endReason: kind };
      }
    }
    return stays;
  });
}
