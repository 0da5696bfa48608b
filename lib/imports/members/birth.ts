import { type DatePrecision, formatPartialDate } from "@/lib/dates/partial-date";
import { canBeSameBirth } from "@/lib/members/same-birth";
import type { MemberRecord } from "./member-record";

type Born = Pick<MemberRecord, "bornOn" | "bornPrecision">;

/** Whether two records can be of one birth date, as far as each knows it. */
export function isSameBirth(a: Born, b: Born): boolean {
  return canBeSameBirth(
    { on: a.bornOn, precision: a.bornPrecision },
    { on: b.bornOn, precision: b.bornPrecision },
  );
}

const known: Readonly<Record<DatePrecision, number>> = { YEAR: 1, MONTH: 2, DAY: 3 };

/** Whether `a` says more than `b`. */
export function isMorePrecise(a: DatePrecision, b: DatePrecision): boolean {
  return known[a] > known[b];
}

/** 05/03/1965, 03/1965 or 1965. */
export function formatBirth({ bornOn, bornPrecision }: Born): string {
  return formatPartialDate({ on: bornOn, precision: bornPrecision });
}
