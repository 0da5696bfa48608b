import { addMonths, type CalendarDate } from "@/lib/dates/calendar-date";

export type RecordDoubt = "UNDER_AGE" | "EARLY_RECOGNITION";

type Dates = {
  bornOn: CalendarDate;
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
};

/**
 * What looks wrong in dates that are possible: exceptions are approved by higher committees, so these are asked about and
 * never refused. Under 18 at the decision (compared by month), or recognised before twelve months of probation.
 */
export function recordDoubts({ bornOn, admissionDecidedOn, admittedOn, officialOn }: Dates): RecordDoubt[] {
  const doubts: RecordDoubt[] = [];
  const eighteenth = addMonths(bornOn, 12 * 18).slice(0, 7);
  if ((admissionDecidedOn ?? admittedOn).slice(0, 7) < eighteenth) doubts.push("UNDER_AGE");
  if (officialOn !== null && officialOn < addMonths(admittedOn, 12)) doubts.push("EARLY_RECOGNITION");
  return doubts;
}
