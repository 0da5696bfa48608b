import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { isBase } from "@/lib/organizations/kinds";
import { findOrganization } from "@/lib/organizations/queries/find-organization";
import { namesOnList } from "./names-on-list";
import { type Period, parsePeriod, periodOn, periodsBetween, previousPeriod } from "./period";
import type { QuarterPage, Quarters } from "./quarter";
import { readBalance } from "./read-balance";
import { readQuarters } from "./read-quarters";
import { scopeOf } from "./scope";

/** How many quarters back a unit looks. */
const quartersBack = 8;

/** `asked` is a quarter's code; without one, the last quarter that is over. */
export function listQuarters(viewer: Viewer, asked: string | null): Promise<Quarters> {
  return withScope(viewer, async (db): Promise<Quarters> => {
    const { today, organization } = viewer;
    const [first] = await db.$queryRaw<{ on: string }[]>`
      SELECT COALESCE(min(e.effective_on)::text, ${today}) AS "on" FROM member_event e`;
    const all = periodsBetween("QUARTER", first?.on ?? today, today);
    if (!can(viewer, "statistics.read")) {
      const codes = all.slice(0, quartersBack).map(({ code }) => code);
      return {
        of: "UNIT",
        name: organization.name,
        quarters: await readQuarters(db, codes, organization.id),
      };
    }
    const period = quarterOf(asked) ?? previousPeriod(periodOn("QUARTER", today));
    return { of: "BLOC", period, choices: all, quarters: await readQuarters(db, [period.code ?? ""]) };
  });
}

/** Null when the quarter is not one, or the unit is not the viewer's to see. */
export function getQuarter(viewer: Viewer, code: string, asked: string): Promise<QuarterPage | null> {
  return withScope(viewer, async (db) => {
    const period = quarterOf(asked);
    const organization = await findOrganization(db, code);
    if (!period || organization === null || !isBase(organization.kind)) return null;
    const [quarter] = await readQuarters(db, [asked], organization.id);
    if (!quarter) return null;
    const balance = await readBalance(db, scopeOf(organization), period);
    return { quarter, balance, names: await namesOnList(db, organization.id, period.to) };
  });
}

function quarterOf(code: string | null): Period | null {
  const period = code === null ? null : parsePeriod(code);
  return period?.kind === "QUARTER" ? period : null;
}
