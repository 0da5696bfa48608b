import type { CalendarDate } from "@/lib/dates/calendar-date";
import { latestExtension, probationEnd } from "@/lib/deadlines/probation";
import { recognitionDay } from "./event-rules";
import type { EventStart } from "./recording";

/** Days a form names beside its fields; reckoned on the server, so that the calendar's rules stay out of the browser. */
export type EventHints = {
  recognitionDay: CalendarDate;
  probationEnd: CalendarDate;
  latestExtension: CalendarDate;
  cardNumber: string | null;
};

export function eventHints({ member, cardNumber }: EventStart): EventHints {
  return {
    recognitionDay: recognitionDay(member),
    probationEnd: probationEnd({ ...member, probationExtendedTo: null }),
    latestExtension: latestExtension(member.admittedOn),
    cardNumber,
  };
}
