import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { newUuidV7 } from "@/lib/uuid-v7";
import { movedBy, type UnitRef } from "./act-plan";
import { moveMembers } from "./move-members";
import type { PreparedAct } from "./prepare-act";
import { readServingOfficers } from "./queries/read-obstacles";
import { endOrganizations, foundUnits, placeUnits, renameUnit } from "./write-units";

/** Writes a plan: the act, the organisations, their members, and what it all came to. Answers the act's id. */
export async function writeAct(db: ScopedDb, viewer: Viewer, prepared: PreparedAct): Promise<string> {
  const { request, register, plan } = prepared;
  const { effectiveOn } = request;
  const actId = newUuidV7();
  const ids = new Map([
    ...register.units.map(({ id }) => [id, id] as const),
    ...plan.founded.map(({ key }) => [key, newUuidV7()] as const),
  ]);
  const idOf = (ref: UnitRef): string => {
    const id = ids.get(ref);
    if (id === undefined) throw new DomainError("organizations.acts.errors.gone");
    return id;
  };
  const officers = await readServingOfficers(db, plan.ended, effectiveOn);
  await db.organizationAct.createMany({
    data: {
      id: actId,
      organizationId: plan.scopeId,
      kind: request.kind,
      effectiveOn: toDbDate(effectiveOn),
      decisionNumber: request.decisionNumber,
      decisionOn: toDbDate(request.decisionOn),
      decidedBy: request.decidedBy,
      outsideName: request.kind === "HAND_OVER" ? request.outsideName : null,
      outsidePlace: request.kind === "HAND_OVER" ? request.outsidePlace : null,
      movedCount: movedBy(plan).moved,
      endedOfficerIds: officers.map(({ id }) => id),
      formerOfficeEnds: Object.fromEntries(
        officers.flatMap(({ id, endsOn }) => (endsOn ? [[id, endsOn]] : [])),
      ),
      accountId: viewer.accountId,
      recordedBy: viewer.displayName,
    },
  });
  await foundUnits(db, plan, idOf, effectiveOn);
  await placeUnits(db, plan, idOf);
  await moveMembers(db, prepared, actId, idOf);
  await endOrganizations(
    db,
    plan.ended,
    officers.map(({ id }) => id),
    effectiveOn,
  );
  await renameUnit(db, register, plan.renamed, effectiveOn);
  await db.organizationSuccession.createMany({
    data: plan.successions.map(({ from, to, reason }) => ({
      organizationId: from,
      successorId: idOf(to),
      reason,
      decisionNumber: request.decisionNumber,
      effectiveOn: toDbDate(effectiveOn),
    })),
  });
  await db.organizationActLine.createMany({
    data: plan.lines.map((line, position) => ({
      actId,
      organizationId: idOf(line.unit),
      position,
      change: line.change,
      isSubject: line.isSubject,
      membersBefore: line.membersBefore,
      membersAfter: line.membersAfter,
      unitsBefore: line.unitsBefore,
      unitsAfter: line.unitsAfter,
      previousParentId: line.previousParent,
    })),
  });
  return actId;
}
