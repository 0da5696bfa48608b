import fc from "fast-check";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import type { DeadlineDates } from "../deadline";

const after = (from: CalendarDate, days: number | null) => (days === null ? null : addDays(from, days));
const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }));

/** Members of every kind around the years 2018–2027: young and old, with and without each date, ends of months among them. */
export const anyDates: fc.Arbitrary<DeadlineDates> = fc
  .record({
    admittedOn: fc.oneof(
      fc.integer({ min: 0, max: 33_000 }).map((days) => addDays("1931-01-01", days)),
      fc.integer({ min: 0, max: 1_500 }).map((days) => addDays("2018-06-01", days)),
      fc.constantFrom("1976-02-29", "1991-05-31", "1991-12-01", "2020-02-29", "2019-02-28", "2020-08-31"),
    ),
    decidedBefore: maybe(0, 70),
    officialAfter: maybe(300, 900),
    extendedAfter: fc.option(fc.integer({ min: 366, max: 760 }), { freq: 4 }),
    exemptAfter: maybe(400, 4_000),
    exemptDays: maybe(30, 400),
    awayAfter: maybe(400, 4_000),
    awayDays: maybe(30, 700),
    sentAfter: fc.option(fc.integer({ min: 100, max: 1_200 }), { freq: 2 }),
  })
  .map((drawn) => {
    const { admittedOn } = drawn;
    const exemptFrom = after(admittedOn, drawn.exemptAfter);
    const tempAwayFrom = after(admittedOn, drawn.awayAfter);
    return {
      admittedOn,
      admissionDecidedOn: after(admittedOn, drawn.decidedBefore === null ? null : -drawn.decidedBefore),
      officialOn: after(admittedOn, drawn.officialAfter),
      probationExtendedTo: after(admittedOn, drawn.extendedAfter),
      exemptFrom,
      exemptTo: exemptFrom && after(exemptFrom, drawn.exemptDays),
      tempAwayFrom,
      tempAwayTo: tempAwayFrom && after(tempAwayFrom, drawn.awayDays),
      sentOn: drawn.sentAfter === null ? null : addDays("2018-01-01", drawn.sentAfter),
    };
  });
