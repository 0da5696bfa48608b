import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { MessageKey } from "@/lib/i18n/message-key";
import { memberValues } from "@/lib/members/member-form";
import type { MemberProfile } from "@/lib/members/member-page";
import { futureDates } from "@/lib/members/member-rules";
import { canEditMember } from "@/lib/members/policy";
import { updateMemberInput } from "@/lib/members/schema";
import { type Assignment, formValue } from "./schema";

type Actor = Parameters<typeof canEditMember>[0];

/** Why one record cannot take the change: the sentence of the form, with the field it stands at. */
type Reason = { field: string | null; key: string; params: Readonly<Record<string, string>> };

export type Verdict =
  | { kind: "CHANGED"; before: string | null; after: string | null }
  | { kind: "UNCHANGED" }
  | { kind: "REFUSED"; reason: Reason };

/**
 * What setting one field would do to one record: exactly what its form would answer if somebody opened it, changed that
 * field and saved. It goes through the form's own values, schema and policy, so the two cannot drift apart.
 */
export function judgeChange(
  viewer: Actor,
  member: MemberProfile,
  { field, value }: Assignment,
  today: CalendarDate,
): Verdict {
  const before = member[field];
  if (before === value) return { kind: "UNCHANGED" };
  const typed = { ...memberValues(member), [field]: formValue(field, value) };
  const parsed = updateMemberInput.safeParse(typed);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused(issue?.path.join(".") ?? null, issue?.message ?? "errors.invalidField");
  }
  if (!canEditMember(viewer, member, today))
    return refused(null, "bulk.reasons.notEditable" satisfies MessageKey);
  const [future] = futureDates(parsed.data, today);
  if (future) {
    const key: MessageKey = "members.errors.dateInFuture";
    return refused(future, key, { today: formatDate(today) });
  }
  return { kind: "CHANGED", before, after: parsed.data[field] };
}

function refused(field: string | null, key: string, params: Reason["params"] = {}): Verdict {
  return { kind: "REFUSED", reason: { field, key, params } };
}
