import "server-only";
import { createHash } from "node:crypto";
import { DomainError } from "@/lib/action/domain-error";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { ActPlan } from "./act-plan";
import type { Obstacle } from "./act-preview";
import type { ActRegister } from "./act-register";
import { planAct } from "./plan-act";
import { readActRegister } from "./queries/read-act-register";
import { readObstacles } from "./queries/read-obstacles";
import type { ActRequest } from "./schema";

export type PreparedAct = {
  request: ActRequest;
  register: ActRegister;
  plan: ActPlan;
  obstacles: readonly Obstacle[];
  /** Of the request, the plan and everybody on the lists concerned. */
  fingerprint: string;
};

/** Plans an act on the register as it stands: the same for its preview and for the order to record it. */
export async function prepareAct(db: ScopedDb, viewer: Viewer, request: ActRequest): Promise<PreparedAct> {
  const { effectiveOn, organizations, people, kind } = request;
  if (effectiveOn > viewer.today) {
    throw refusedField("effectiveOn", "organizations.acts.errors.effectiveOnInFuture");
  }
  const register = await readActRegister(db, viewer, effectiveOn, people.length > 0 ? organizations : []);
  const plan = planAct(register, request);
  if (kind === "RENAME") await assertLatestName(db, organizations, request);
  return {
    request,
    register,
    plan,
    obstacles: await readObstacles(db, plan, effectiveOn),
    fingerprint: fingerprintOf(register, plan, request),
  };
}

function fingerprintOf({ units }: ActRegister, plan: ActPlan, request: ActRequest): string {
  const concerned = new Set([...plan.ended, ...plan.moves.map(({ from }) => from)]);
  const lists = units.filter(({ id }) => concerned.has(id)).map(({ id, listDigest }) => [id, listDigest]);
  return createHash("sha256")
    .update(JSON.stringify([request, plan, lists]))
    .digest("hex");
}

/** Names follow one another: none is slipped in before one that is known. */
async function assertLatestName(
  db: ScopedDb,
  organizations: readonly string[],
  { effectiveOn }: ActRequest,
): Promise<void> {
  const later = await db.organizationName.count({
    where: { organizationId: { in: [...organizations] }, endsOn: { gte: toDbDate(effectiveOn) } },
  });
  if (later > 0) throw refusedField("effectiveOn", "organizations.acts.errors.nameOrder");
}

function refusedField(field: string, key: DomainError["key"]): DomainError {
  return new DomainError("errors.checkFields", { fields: { [field]: key } });
}
