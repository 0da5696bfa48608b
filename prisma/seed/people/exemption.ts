import { addDays, addMonths } from "@/lib/dates/calendar-date";
import { businessOn } from "../demo-dates";
import type { MemberRow } from "../demo-rows";
import type { Random } from "../random/create-random";
import type { Career } from "./career";
import type { Rank } from "./posts";

export type Exemption = Pick<MemberRow, "exemptFrom" | "exemptTo">;

/**
 * Miễn công tác và sinh hoạt đảng: most pensioners without an end; others for less than twelve months (long treatment,
 * waiting for retirement), now or, for a few, some time ago. Never a probationary member.
 */
export function drawExemption(random: Random, rank: Rank, { officialOn }: Career): Exemption {
  if (officialOn === null || officialOn > "2019") return { exemptFrom: null, exemptTo: null };
  if (rank === "PENSIONER" && random.chance(0.7)) {
    return { exemptFrom: addDays("2015-01-01", random.int(0, 2000)), exemptTo: null };
  }
  const chance = random.next();
  if (chance < 0.009) {
    const exemptFrom = addDays(businessOn, -random.int(10, 150));
    return { exemptFrom, exemptTo: addMonths(exemptFrom, random.int(6, 11)) };
  }
  if (chance < 0.013) {
    const exemptFrom = addDays("2019-06-01", random.int(0, 200));
    return { exemptFrom, exemptTo: addMonths(exemptFrom, random.int(4, 10)) };
  }
  return { exemptFrom: null, exemptTo: null };
}
