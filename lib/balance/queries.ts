import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { findOrganization } from "@/lib/organizations/queries/find-organization";
import type { Balance } from "./balance";
import type { FormOne } from "./form-one";
import { type MonthFlow, readMonths } from "./months";
import { type Period, yearBefore } from "./period";
import { canSeeBalance } from "./policy";
import { readBalance } from "./read-balance";
import { type BalanceScope, scopeOf } from "./scope";

/** The balance of an organisation (null: what the viewer has the whole of), or null when it is not the viewer's to see. */
export function getBalance(viewer: Viewer, unit: string | null, period: Period): Promise<Balance | null> {
  return withScope(viewer, async (db) => {
    const scope = await findScope(db, viewer, unit);
    return scope && readBalance(db, scope, period);
  });
}

/** The balance with the year's flow up to its last day behind it. */
export function getMovements(
  viewer: Viewer,
  unit: string | null,
  period: Period,
): Promise<{ balance: Balance; months: readonly MonthFlow[] } | null> {
  return withScope(viewer, async (db) => {
    const scope = await findScope(db, viewer, unit);
    if (!scope) return null;
    const balance = await readBalance(db, scope, period);
    return { balance, months: await readMonths(db, scope, period.to) };
  });
}

/** The totals of a period and of the same one a year before, for the official form. */
export function getFormOne(viewer: Viewer, unit: string | null, period: Period): Promise<FormOne | null> {
  return withScope(viewer, async (db) => {
    const scope = await findScope(db, viewer, unit);
    if (!scope) return null;
    const { parentName, bodyName, committeeName, place } = await db.installation.findUniqueOrThrow({
      where: { id: 1 },
      select: { parentName: true, bodyName: true, committeeName: true, place: true },
    });
    return {
      head: {
        upperBody: scope.isBloc ? parentName : bodyName,
        issuer: scope.isBloc ? committeeName : scope.name,
        place,
      },
      now: await readBalance(db, scope, period),
      before: await readBalance(db, scope, { ...yearBefore(period), kind: "DATES", code: null }),
    };
  });
}

/** The organisation asked for, within the viewer's scope; null when there is none, or its figures are not the viewer's. */
export async function findScope(
  db: ScopedDb,
  viewer: Viewer,
  unit: string | null,
): Promise<BalanceScope | null> {
  const organization = await findOrganization(db, unit ?? viewer.organization.code);
  const scope = organization && scopeOf(organization);
  return scope && canSeeBalance(viewer, scope) ? scope : null;
}
