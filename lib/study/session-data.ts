import "server-only";
import type * as z from "zod";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { toDbDate } from "@/lib/db/calendar-date";
import type { updateSessionInput } from "./schema";

type SessionInput = Omit<z.output<typeof updateSessionInput>, "id" | "version">;

/** Names of a session's fields, for the audit trail. */
export const sessionFieldNames = [
  "heldOn",
  "kind",
  "mode",
  "place",
  "speakerName",
  "speakerTitle",
  "summoned",
  "present",
] as const;

export function sessionData({
  heldOn,
  kind,
  mode,
  place,
  speakerName,
  speakerTitle,
  summoned,
  present,
}: SessionInput) {
  return { heldOn: toDbDate(heldOn), kind, mode, place, speakerName, speakerTitle, summoned, present };
}

/** A session on record has been held, within its campaign. It may be held after the campaign's last day: late, but true. */
export function checkHeldOn(heldOn: CalendarDate, startsOn: CalendarDate, today: CalendarDate): void {
  const refuse = (key: "study.errors.heldInFuture" | "study.errors.heldBeforeStart") => {
    throw new DomainError("errors.checkFields", { fields: { heldOn: key } });
  };
  if (heldOn > today) refuse("study.errors.heldInFuture");
  if (heldOn < startsOn) refuse("study.errors.heldBeforeStart");
}
