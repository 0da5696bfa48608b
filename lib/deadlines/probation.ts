import { addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import { addWorkingDays } from "@/lib/dates/working-days";
import { inForce } from "./dated-rule";
import { extensionRule, probationRule } from "./rules";

export type ProbationDates = {
  /** The ceremony. */
  admittedOn: CalendarDate;
  /** First day after an extended probation. */
  probationExtendedTo: CalendarDate | null;
};

/** When the probation is over: the day from which the member is recognised, however late the meeting is. */
export function probationEnd({ admittedOn, probationExtendedTo }: ProbationDates): CalendarDate {
  const endsOn = addMonths(admittedOn, inForce(probationRule, admittedOn).months);
  return probationExtendedTo !== null && probationExtendedTo > endsOn ? probationExtendedTo : endsOn;
}

/** Whether the probation was made longer than its twelve months. */
export function isExtended(dates: ProbationDates): boolean {
  return probationEnd(dates) > probationEnd({ ...dates, probationExtendedTo: null });
}

/** The furthest to which a probation may be extended. */
export function latestExtension(admittedOn: CalendarDate): CalendarDate {
  const endsOn = probationEnd({ admittedOn, probationExtendedTo: null });
  return addMonths(endsOn, inForce(extensionRule, endsOn).maxMonths);
}

/** The last day for the chi bộ to consider recognition. */
export function considerBy(endsOn: CalendarDate): CalendarDate {
  return addWorkingDays(endsOn, inForce(probationRule, endsOn).considerWorkingDays);
}

/** The last day for the committee to decide on the chi bộ's resolution, and the last with the time it may add. */
export function decideBy(resolvedOn: CalendarDate): { dueOn: CalendarDate; extendedDueOn: CalendarDate } {
  const { decideWorkingDays, decideExtraWorkingDays } = inForce(probationRule, resolvedOn);
  return {
    dueOn: addWorkingDays(resolvedOn, decideWorkingDays),
    extendedDueOn: addWorkingDays(resolvedOn, decideWorkingDays + decideExtraWorkingDays),
  };
}
