import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { LegalTextId } from "./legal-texts";

/**
 * Where a rule stands and how sure that is: READ in the text; QUOTED in a secondary source; ASSUMED where the text of
 * that time was not at hand and the nearest one is followed. Screens say so when it is assumed.
 */
export type Basis = {
  text: LegalTextId;
  /** "4.2"; null where the number of the point is not known. */
  point: string | null;
  certainty: "READ" | "QUOTED" | "ASSUMED";
};

export type RuleVersion<Terms> = Terms & {
  basis: Basis;
  /** Null = always before. */
  validFrom: CalendarDate | null;
};

/** A rule through the years, oldest version first; each is in force until the next begins. */
export type DatedRule<Terms> = readonly [RuleVersion<Terms>, ...RuleVersion<Terms>[]];

/** The version in force on a day. */
export function inForce<Terms>(rule: DatedRule<Terms>, on: CalendarDate): RuleVersion<Terms> {
  const [oldest] = rule;
  return rule.findLast(({ validFrom }) => validFrom === null || validFrom <= on) ?? oldest;
}
