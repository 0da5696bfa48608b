import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { readEffectiveEvents } from "@/lib/ledger/read-events";
import type { MemberProfile } from "@/lib/members/member-page";
import { getMember } from "@/lib/members/queries/get-member";
import { wholeRecord } from "@/lib/members/whole-record";

type Side = MemberProfile & { eventCount: number };

/** The two records of a pair's address, "id_id"; null unless both are there in the viewer's scope. */
export async function getPair(viewer: Viewer, pair: string): Promise<{ first: Side; second: Side } | null> {
  const [firstId = "", secondId = "", ...more] = pair.split("_");
  if (more.length > 0 || firstId === secondId) return null;
  const first = await getMember(viewer, firstId);
  const second = await getMember(viewer, secondId);
  if (first === null || second === null) return null;
  const events = await withScope(viewer, (db) => readEffectiveEvents(db, [firstId, secondId]));
  const withEvents = (member: MemberProfile) => ({
    ...member,
    eventCount: events.filter(({ memberId }) => memberId === member.id).length,
  });
  return { first: withEvents(wholeRecord(first.member)), second: withEvents(wholeRecord(second.member)) };
}
